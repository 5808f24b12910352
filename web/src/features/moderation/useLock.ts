import { isLockOn, type Lock } from '@parley/domain/channels/lock'
import type { Channel } from '@parley/domain/schema/server'
import { useClockPast } from '#features/servers'

/** That only moderators write in a channel, while it is so: an end that comes unlocks it without a reload. */
export function useLock({ locked }: Pick<Channel, 'locked'>): Lock | null {
  const until = locked?.until ?? 0
  const nowMs = useClockPast(until) ? until : until - 1
  return isLockOn(locked, nowMs) ? locked : null
}
