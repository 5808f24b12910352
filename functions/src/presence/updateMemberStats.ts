import type { ServerId } from '@parley/domain/ids'
import { limits, timings } from '@parley/domain/limits'
import { paths } from '@parley/domain/paths'
import { millis, serverId } from '@parley/domain/schema/common'
import { onTaskDispatched } from 'firebase-functions/tasks'
import * as v from 'valibot'
import { memberStatsDifferences } from '../lib/compileOnline'
import { refs } from '../lib/db'
import { applyDifferences } from '../lib/difference'
import { flushOptions, refuseBefore, scheduleFlushOf, type Window, windowOf } from '../lib/trailingEdge'
import { inTransaction } from '../lib/inTransaction'

/** Every member with an open list listens to these counts, so they follow the crowd at a bounded rate. */
export async function updateMemberStats(s: ServerId): Promise<void> {
  const window = await advance(s)
  if (window) await scheduleFlushOf('flushMemberStats', paths.memberStats(s), window, { serverId: s })
}

/** After somebody came or went. Where all fit into the list that is watched, nobody counts who is online. */
export async function updateOnlineCounts(s: ServerId): Promise<void> {
  const known = (await refs.memberStats(s).get()).data()
  if (known && known.members < limits.onlineWatched && Object.keys(known.online).length === 0) return
  await updateMemberStats(s)
}

const flush = v.object({ serverId, dueAt: millis })

/** The trailing edge: counts what a window held back. */
export const flushMemberStats = onTaskDispatched(flushOptions(2), async ({ data }) => {
  const { serverId: s, dueAt } = v.parse(flush, data)
  refuseBefore(dueAt)
  await updateMemberStats(s)
})

async function advance(s: ServerId): Promise<Window | undefined> {
  const early = windowOf(await refs.memberStats(s).get(), timings.memberStatsWindowMs)
  if (early) return early
  return inTransaction(async (tx) => {
    const window = windowOf(await tx.get(refs.memberStats(s)), timings.memberStatsWindowMs)
    if (!window) applyDifferences(tx, await memberStatsDifferences(tx, s))
    return window
  })
}
