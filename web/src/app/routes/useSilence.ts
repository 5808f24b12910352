import { useLingui } from '@lingui/react/macro'
import type { ServerId, Uid } from '@parley/domain/ids'
import type { Channel } from '@parley/domain/schema/server'
import { useAccess, useClockPast, useGrantedIn, useRoles, useServer, useView } from '#features/servers'

/** As the reader's own locale writes it, like every time beside the messages. */
const untilFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** Why somebody cannot write in a channel, in the words they read instead of the composer; null when they can. */
export function useSilence(serverId: ServerId, uid: Uid, channel: Channel): string | null {
  const { t } = useLingui()
  const maySend = useGrantedIn(serverId, uid)(channel).has('sendMessages')
  const isView = useView(serverId) !== null
  const access = useAccess(serverId, uid).data
  const timeoutUntil = access?.timeoutUntil ?? 0
  const isTimedOut = !useClockPast(timeoutUntil)
  const isKnown = [useServer(serverId).data, useRoles(serverId).data, access].every(Boolean)
  if (isView) {
    return maySend ? t`They may write here. You only look on.` : t`They may read here, but not write.`
  }
  // Until it is known, the composer stands: nearly everybody may write, and the rules still decide.
  if (!isKnown || maySend) return null
  if (isTimedOut) {
    const until = untilFormat.format(timeoutUntil)
    return t`You are timed out until ${until}. You can read, and write again after that.`
  }
  return t`You can read here, but your roles do not let you write.`
}
