import { Trans } from '@lingui/react/macro'
import type { FolderId, Uid } from '@parley/domain/ids'
import { ArrowDown, ArrowUp, FolderInput, FolderOutput, FolderPlus, Pencil } from 'lucide-react'
import { MenuItem, MenuSeparator } from '#ui/MenuItem'
import { newFolder, saveRail } from './arrangeRailBy'
import { dropInRail, folderOf, type RailId, stepInRail, wrapInFolder } from './moveInRail'
import { isFolder, type RailEntry } from './railEntries'

type Props = {
  id: RailId
  entries: readonly RailEntry[]
  uid: Uid
  onEditFolder: (id: FolderId) => void
}

const icon = { size: 18, strokeWidth: 1.75 }

/** The same moves as by dragging, for the keyboard and for fingers. */
export function RailMenu({ id, entries, uid, onEditFolder }: Props) {
  const save = (next: readonly RailEntry[]) => saveRail(uid, next)
  const drop = (target: RailId, where: 'after' | 'into') =>
    save(dropInRail(entries, id, { target, where }, newFolder()))
  const own = entries.filter(isFolder).find((folder) => folder.id === id)
  const around = folderOf(entries, id)
  const others = own ? [] : entries.filter(isFolder).filter((folder) => folder !== around)
  return (
    <>
      <MenuItem
        icon={<ArrowUp {...icon} />}
        shortcut="Alt ⇧ ↑"
        onSelect={() => save(stepInRail(entries, id, -1, newFolder()))}
      >
        <Trans>Move up</Trans>
      </MenuItem>
      <MenuItem
        icon={<ArrowDown {...icon} />}
        shortcut="Alt ⇧ ↓"
        onSelect={() => save(stepInRail(entries, id, 1, newFolder()))}
      >
        <Trans>Move down</Trans>
      </MenuItem>
      <MenuSeparator />
      {own && (
        <MenuItem icon={<Pencil {...icon} />} onSelect={() => onEditFolder(own.id)}>
          <Trans>Edit folder</Trans>
        </MenuItem>
      )}
      {others.map((folder) => (
        <MenuItem key={folder.id} icon={<FolderInput {...icon} />} onSelect={() => drop(folder.id, 'into')}>
          <Trans>Move to {folder.name}</Trans>
        </MenuItem>
      ))}
      {around && (
        <MenuItem icon={<FolderOutput {...icon} />} onSelect={() => drop(around.id, 'after')}>
          <Trans>Move out of {around.name}</Trans>
        </MenuItem>
      )}
      {!own && !around && (
        <MenuItem
          icon={<FolderPlus {...icon} />}
          onSelect={() => {
            const folder = newFolder()
            save(wrapInFolder(entries, id, folder))
            onEditFolder(folder.id)
          }}
        >
          <Trans>New folder</Trans>
        </MenuItem>
      )}
    </>
  )
}
