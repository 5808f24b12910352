import type { ServerId, Uid } from '@parley/domain/ids'
import { canPauseInvites } from '@parley/domain/moderation/raid'
import { useClockPast, usePermissions, useServer } from '#features/servers'
import { LazyInvitePauseNotice } from './LazyInvitePauseNotice'

/** For whoever can end it, while nobody joins. */
export function InvitePauseBanner({ serverId, me }: { serverId: ServerId; me: Uid }) {
  const pause = useServer(serverId).data?.invitePause
  const isOver = useClockPast(pause?.until ?? 0)
  const mayEnd = canPauseInvites(usePermissions({ serverId, uid: me }))
  return pause && !isOver && mayEnd ? <LazyInvitePauseNotice serverId={serverId} pause={pause} /> : null
}
