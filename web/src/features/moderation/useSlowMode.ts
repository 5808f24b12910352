import type { ServerId, Uid } from '@parley/domain/ids'
import type { Channel } from '@parley/domain/schema/server'
import { useQuery } from '@tanstack/react-query'
import { watchCooldown } from '#backend/cooldowns'
import { useClockPast, usePermissions } from '#features/servers'

export type SlowMode = {
  readonly seconds: number
  /** It is on for others alone. */
  readonly isExempt: boolean
  /** When one may write again. Long ago for who may write now. */
  readonly untilMs: number
  readonly isOver: boolean
}

/** How long somebody has to wait between two messages in a channel; null where nobody has to. */
export function useSlowMode(serverId: ServerId, uid: Uid, channel: Channel): SlowMode | null {
  const { id, slowModeSeconds: seconds } = channel
  const isExempt = usePermissions({ serverId, uid, channel }).has('bypassSlowmode')
  const isPaced = seconds > 0 && !isExempt
  const own = useQuery({ ...watchCooldown(serverId, id, uid), enabled: isPaced }).data
  const untilMs = isPaced && own ? own.sinceMs + seconds * 1000 : 0
  const isOver = useClockPast(untilMs)
  return seconds > 0 ? { seconds, isExempt, untilMs, isOver } : null
}
