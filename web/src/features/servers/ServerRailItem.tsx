import { useLingui } from '@lingui/react/macro'
import type { Uid } from '@parley/domain/ids'
import type { OwnServer } from '@parley/domain/schema/user'
import { Link } from 'react-router'
import { useServerHasUnread } from '#features/unread'
import { urls } from '#lib/urls'
import { ServerIcon } from '#ui/ServerIcon'
import { Tooltip } from '#ui/Tooltip'
import { RailPill } from './RailPill'
import { railRow } from './railRow'

type Props = { server: OwnServer; uid: Uid; isActive: boolean }

/** A phone shows the channels of a chosen server first; wider screens show them anyway. */
const showChannels = { pane: 'sidebar' }

export function ServerRailItem({ server, uid, isActive }: Props) {
  const { t } = useLingui()
  const isUnread = useServerHasUnread(server.id, uid)
  return (
    <li data-rail-id={server.id} className={railRow}>
      <RailPill isActive={isActive} isUnread={isUnread} />
      <Tooltip label={server.name}>
        <Link
          to={urls.server(server.id)}
          state={showChannels}
          data-focus-item
          aria-label={isUnread ? t`${server.name}, unread` : server.name}
          aria-current={isActive ? 'true' : undefined}
          className="squircle"
        >
          <ServerIcon name={server.name} src={server.icon} size={44} />
        </Link>
      </Tooltip>
    </li>
  )
}
