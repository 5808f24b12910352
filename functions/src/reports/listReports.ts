import { listReports as contract } from '@parley/domain/api/reportCallables'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { readingCallable } from '../lib/callable'
import { toTimestamp } from '../lib/stored'
import { reportQueries } from './reportQueries'
import { readReviewer, reviewable } from './reviewable'

/** A function and no rule: who moderates members is in no ACL, and whose reports these are depends on ranks. */
export const listReports = readingCallable(
  contract,
  { limit: { times: 300, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, status, after }) => {
    const actor = await readReviewer(tx, uid, serverId)
    const sorted = reportQueries.ofStatus(serverId, status)
    const following = after ? sorted.startAfter(toTimestamp(after.at), after.id) : sorted
    const { docs } = await tx.get(following.limit(moderationLimits.reportPage))
    const found = docs.map((each) => ({ id: each.id, ...each.data() }))
    const last = found.length === moderationLimits.reportPage ? found.at(-1) : undefined
    return {
      reports: await reviewable(tx, serverId, actor, found),
      next: last ? { at: last.at, id: last.id } : null,
    }
  },
)
