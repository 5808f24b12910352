import {
  listMemberHistory as contract,
  type HistoryEntry,
  historyActions,
} from '@parley/domain/api/caseCallables'
import type { ListedReport, MomentCursor } from '@parley/domain/api/reportCallables'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { permissionsIn } from '@parley/domain/permissions/permissionsIn'
import type { AuditEntry } from '@parley/domain/schema/audit'
import type { ModerationCase } from '@parley/domain/schema/case'
import { readingCallable } from '../lib/callable'
import { reviewable } from '../reports/reviewable'
import { historyQueries } from './historyQueries'
import { readReviewerOf } from './readReviewerOf'

/** Three sources in one order: what moderators keep, what was reported, and what the audit log tells. */
export const listMemberHistory = readingCallable(
  contract,
  { limit: { times: 300, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, memberId, after }) => {
    const actor = await readReviewerOf(tx, uid, serverId, memberId)
    const until = after?.at ?? null
    // Two more of each: one that the last page ended with, and one that says whether there is another page.
    const most = moderationLimits.historyPage + 2
    const [cases, reports, acts] = await Promise.all([
      tx.get(historyQueries.cases(serverId, memberId, until).limit(most)),
      tx.get(historyQueries.reports(serverId, memberId, until).limit(most)),
      tx.get(historyQueries.acts(serverId, memberId, until).limit(most)),
    ])
    const found = reports.docs.map((each) => ({ id: each.id, ...each.data() }))
    const maySeeBans = permissionsIn(actor).has('banMembers')
    const all = [
      ...cases.docs.map((each) => entryOfCase(each.id, each.data())),
      ...found.map(entryOfReport),
      ...acts.docs.flatMap((each) => entryOfAct(each.id, each.data(), maySeeBans)),
    ]
    const following = all.toSorted(newestFirst).filter((entry) => !after || newestFirst(after, entry) < 0)
    const page = following.slice(0, moderationLimits.historyPage)
    const last = following.length > page.length ? page.at(-1) : undefined
    const shown = new Set((await reviewable(tx, serverId, actor, found)).map(({ id }) => id))
    return {
      entries: page.filter(({ kind, id }) => kind !== 'report' || shown.has(id)),
      next: last ? { at: last.at, id: last.id } : null,
    }
  },
)

const newestFirst = (a: MomentCursor, b: MomentCursor) =>
  b.at - a.at || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0)

function entryOfCase(
  id: string,
  { kind, moderatorId, text, at, acknowledgedAt }: ModerationCase,
): HistoryEntry {
  const common = { id, at, moderatorId, text }
  return kind === 'warning' ? { ...common, kind, acknowledgedAt } : { ...common, kind }
}

const entryOfReport = ({ id, at, category, status, resolution, snapshot }: ListedReport): HistoryEntry => ({
  kind: 'report',
  id,
  at,
  category,
  status,
  outcome: resolution?.outcome ?? null,
  text: snapshot.message?.text ?? null,
})

function entryOfAct(id: string, entry: AuditEntry, maySeeBans: boolean): HistoryEntry[] {
  const action = historyActions.find((each) => each === entry.action)
  if (!action) return []
  const { at, by, actorId, details, reason } = entry
  const until = typeof details['until'] === 'number' ? details['until'] : null
  const isBan = action === 'memberBan' || action === 'memberUnban'
  return [
    {
      kind: 'act',
      id,
      at,
      action,
      by,
      moderatorId: actorId,
      until,
      reason: isBan && !maySeeBans ? '' : reason,
    },
  ]
}
