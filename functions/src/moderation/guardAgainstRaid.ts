import type { ServerId } from '@parley/domain/ids'
import { countedAfter, pausedUntil } from '@parley/domain/moderation/raid'
import type { Millis } from '@parley/domain/schema/common'
import type { Server } from '@parley/domain/schema/server'
import { record } from '../audit/record'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'
import { inTransaction } from '../lib/inTransaction'
import { sources } from '../lib/serverState'
import { toTimestamp } from '../lib/stored'
import { writePause } from './writePause'

/**
 * Somebody has joined: were they one too many? Counted by the index, up to what it takes, and nothing is written for
 * those before: a flood must not queue for a counter. After the join, so that of many who come in one moment the last
 * sees them all.
 */
export async function guardAgainstRaid(s: ServerId, joinedAt: Millis): Promise<void> {
  const server = (await sources.server(s).get()).data()
  if (!server || !(await isFlood(s, server, joinedAt))) return
  await inTransaction(async (tx) => {
    const current = (await tx.get(sources.server(s))).data()
    const guard = current?.raidGuard
    // Others of the same flood may have been here first, or somebody has let them in on purpose.
    if (!guard || !(await isFlood(s, current, joinedAt))) return
    const until = nowMs() + guard.pauseS * 1000
    tx.update(refs.server(s), writePause({ until, byId: null }))
    record(tx, s, 'raidGuard', {
      action: 'invitesPause',
      target: { kind: 'server', id: s, name: current.name },
      details: { until, joins: guard.joins, withinS: guard.withinS },
    })
  })
}

/** Of two joins in one moment the earlier may be written last: it still sees the other. */
const overtakenMs = 2_000

type Facts = Pick<Server, 'raidGuard' | 'invitePause'>

/** By the moment of the join, and not of this look at it, which may come late when many join. */
async function isFlood(s: ServerId, server: Facts, joinedAt: Millis): Promise<boolean> {
  const guard = server.raidGuard
  if (!guard || pausedUntil(server, nowMs()) !== null) return false
  const counted = refs
    .accessList(s)
    .where('joinedAt', '>', toTimestamp(countedAfter(guard, server, joinedAt)))
    .where('joinedAt', '<=', toTimestamp(joinedAt + overtakenMs))
    .limit(guard.joins)
    .count()
  return (await counted.get()).data().count >= guard.joins
}
