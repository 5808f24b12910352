import { useLingui } from '@lingui/react/macro'
import type { ServerId, Uid } from '@parley/domain/ids'
import type { OwnServer } from '@parley/domain/schema/user'
import { Folder } from 'lucide-react'
import type { CSSProperties } from 'react'
import { useServerHasUnread } from '#features/unread'
import { classNames } from '#ui/classNames'
import { ServerIcon } from '#ui/ServerIcon'
import { Tooltip } from '#ui/Tooltip'
import { toggleFolder, useCollapsedFolders } from './collapsedFolders'
import { folderHue } from './folderHue'
import type { RailFolder } from './railEntries'
import { RailPill } from './RailPill'
import { railRow } from './railRow'
import { ServerRailItem } from './ServerRailItem'

type Props = {
  folder: RailFolder
  servers: readonly OwnServer[]
  activeServerId: ServerId | null
  uid: Uid
}

const iconsShown = 4

export function RailFolderItem({ folder, servers, activeServerId, uid }: Props) {
  const { t } = useLingui()
  const isCollapsed = useCollapsedFolders().includes(folder.id)
  const style = { '--hue': folderHue[folder.color] } as CSSProperties
  return (
    <li
      style={style}
      className={classNames(
        'flex w-full flex-col gap-2',
        !isCollapsed && 'bg-[light-dark(oklch(88%_0.06_var(--hue)/0.5),oklch(34%_0.06_var(--hue)/0.4))] py-2',
      )}
    >
      <div data-rail-id={folder.id} data-rail-folder className={railRow}>
        <Tooltip label={folder.name}>
          <button
            type="button"
            data-focus-item
            draggable
            aria-expanded={!isCollapsed}
            onClick={() => toggleFolder(folder.id)}
            className="squircle grid size-11 place-items-center bg-[light-dark(oklch(88%_0.06_var(--hue)),oklch(34%_0.06_var(--hue)))] text-[light-dark(oklch(42%_0.12_var(--hue)),oklch(82%_0.1_var(--hue)))]"
          >
            <span className="sr-only">{t`Folder ${folder.name}`}</span>
            {isCollapsed ? (
              <>
                <span className="grid grid-cols-2 gap-0.5">
                  {servers.slice(0, iconsShown).map((server) => (
                    <ServerIcon key={server.id} name={server.name} src={server.icon} size={16} />
                  ))}
                </span>
                {servers.map((server) => (
                  <Inside key={server.id} server={server} isActive={server.id === activeServerId} uid={uid} />
                ))}
              </>
            ) : (
              <Folder size={20} strokeWidth={1.75} aria-hidden />
            )}
          </button>
        </Tooltip>
      </div>
      {!isCollapsed && (
        <ul className="flex flex-col gap-2">
          {servers.map((server) => (
            <ServerRailItem
              key={server.id}
              server={server}
              isActive={server.id === activeServerId}
              uid={uid}
            />
          ))}
        </ul>
      )}
    </li>
  )
}

/** What a closed folder still tells of a server in it. */
function Inside({ server, isActive, uid }: { server: OwnServer; isActive: boolean; uid: Uid }) {
  const { t } = useLingui()
  const isUnread = useServerHasUnread(server.id, uid)
  return (
    <>
      <RailPill isActive={isActive} isUnread={isUnread} />
      {isUnread && <span className="sr-only">{t`${server.name}, unread`}</span>}
    </>
  )
}
