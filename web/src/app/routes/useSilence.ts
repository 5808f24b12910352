import { useLingui } from '@lingui/react/macro'
import type { Lock } from '@parley/domain/channels/lock'
import type { ServerId, Uid } from '@parley/domain/ids'
import { timeoutReasonOf } from '@parley/domain/members/timeout'
import type { Channel } from '@parley/domain/schema/server'
import { useLock } from '#features/moderation'
import { useAccess, useClockPast, useGrantedIn, useRoles, useServer, useView } from '#features/servers'

type Silence =
  | { readonly of: 'timeout'; readonly untilMs: number; readonly reason: string | null }
  | { readonly of: 'lock'; readonly lock: Lock }
  /** In the words that stand in place of the composer. */
  | { readonly of: 'words'; readonly words: string }

/** Why somebody cannot write in a channel; null when they can. */
export function useSilence(serverId: ServerId, uid: Uid, channel: Channel): Silence | null {
  const { t } = useLingui()
  const granted = useGrantedIn(serverId, uid)(channel)
  const lock = useLock(channel)
  const isLockedOut = lock !== null && !granted.has('manageMessages')
  const maySend = granted.has('sendMessages') && !isLockedOut
  const isView = useView(serverId) !== null
  const access = useAccess(serverId, uid).data
  const timeoutUntil = access?.timeoutUntil ?? 0
  const isTimedOut = !useClockPast(timeoutUntil)
  const isKnown = [useServer(serverId).data, useRoles(serverId).data, access].every(Boolean)
  if (isView) {
    const words = maySend ? t`They may write here. You only look on.` : t`They may read here, but not write.`
    return { of: 'words', words }
  }
  // Until it is known, the composer stands: nearly everybody may write, and the rules still decide.
  if (!access || !isKnown || maySend) return null
  if (isTimedOut) return { of: 'timeout', untilMs: timeoutUntil, reason: timeoutReasonOf(access) }
  if (lock && granted.has('sendMessages')) return { of: 'lock', lock }
  return { of: 'words', words: t`You can read here, but your roles do not let you write.` }
}
