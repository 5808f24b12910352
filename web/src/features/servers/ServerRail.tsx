import { useLingui } from '@lingui/react/macro'
import type { FolderId, ServerId, Uid } from '@parley/domain/ids'
import { Plus } from 'lucide-react'
import {
  type ReactNode,
  Suspense,
  type SyntheticEvent,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react'
import { arrowKeys } from '#lib/arrowKeys'
import { ContextMenu } from '#ui/ContextMenu'
import { Skeleton } from '#ui/Skeleton'
import { Tooltip } from '#ui/Tooltip'
import { LazyFolderDialog } from './LazyFolderDialog'
import { LazyRailMenu } from './LazyRailMenu'
import { isFolder } from './railEntries'
import { RailFolderItem } from './RailFolderItem'
import { ServerRailItem } from './ServerRailItem'
import { useRail } from './useRail'

type Props = {
  activeServerId: ServerId | null
  uid: Uid
  onCreate: () => void
  /** The corner that is about oneself, at the bottom. */
  footer: ReactNode
}

export function ServerRail({ activeServerId, uid, onCreate, footer }: Props) {
  const { t } = useLingui()
  const rail = useRail(uid)
  const entries = rail?.entries ?? []
  const nav = useRef<HTMLElement>(null)
  const [menuId, setMenuId] = useState<ServerId | FolderId | null>(null)
  const [editedId, setEditedId] = useState<FolderId | null>(null)

  const read = useEffectEvent(() => entries)
  useEffect(() => {
    const element = nav.current
    if (!element) return
    let stop: (() => void) | undefined
    let isGone = false
    // Nobody drags before the first paint.
    import('./railByHand').then(
      ({ railByHand }) => {
        if (!isGone) stop = railByHand(element, uid, () => read())
      },
      () => undefined,
    )
    return () => {
      isGone = true
      stop?.()
    }
  }, [uid])

  // One menu for the whole rail: remembers on which row it is about to open.
  const onMenuAsked = (event: SyntheticEvent) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-rail-id]')
    if (row) setMenuId(row.dataset['railId'] as ServerId | FolderId)
    else event.stopPropagation()
  }

  return (
    <nav
      ref={nav}
      aria-label={t`Servers`}
      onContextMenuCapture={onMenuAsked}
      onTouchStartCapture={onMenuAsked}
      className="flex h-full flex-col items-center bg-surface-0"
    >
      <ContextMenu
        items={
          menuId && (
            <Suspense>
              <LazyRailMenu id={menuId} entries={entries} uid={uid} onEditFolder={setEditedId} />
            </Suspense>
          )
        }
      >
        <ul
          className="flex min-h-0 w-full flex-1 flex-col items-center gap-2 overflow-y-auto py-3 [scrollbar-width:none]"
          ref={arrowKeys}
        >
          {entries.map((entry) => {
            const serversOf = (ids: readonly ServerId[]) => ids.flatMap((id) => rail?.byId.get(id) ?? [])
            if (isFolder(entry)) {
              const inside = serversOf(entry.servers)
              return (
                <RailFolderItem
                  key={entry.id}
                  folder={entry}
                  servers={inside}
                  activeServerId={activeServerId}
                  uid={uid}
                />
              )
            }
            return serversOf([entry]).map((server) => (
              <ServerRailItem
                key={server.id}
                server={server}
                isActive={server.id === activeServerId}
                uid={uid}
              />
            ))
          })}
          {rail === undefined && <Skeleton className="squircle size-11" />}
          <li>
            <Tooltip label={t`Create a server`}>
              <button
                type="button"
                data-focus-item
                aria-label={t`Create a server`}
                onClick={onCreate}
                className="squircle grid size-11 place-items-center border border-line-strong border-dashed text-ink-muted transition-colors hover:border-ink-muted hover:text-ink"
              >
                <Plus size={20} strokeWidth={1.75} aria-hidden />
              </button>
            </Tooltip>
          </li>
        </ul>
      </ContextMenu>
      <div className="shrink-0 py-3">{footer}</div>
      <LazyFolderDialog
        isOpen={editedId !== null}
        onOpenChange={(isOpen) => !isOpen && setEditedId(null)}
        folder={entries.filter(isFolder).find((folder) => folder.id === editedId)}
        entries={entries}
        uid={uid}
      />
    </nav>
  )
}
