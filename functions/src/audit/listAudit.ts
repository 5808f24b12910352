import { listAudit as contract, type ListedAuditEntry } from '@parley/domain/api/auditCallables'
import { peopleIn } from '@parley/domain/audit/peopleIn'
import { AppError } from '@parley/domain/errors'
import { moderationLimits, moderationTimings } from '@parley/domain/moderation/limits'
import { canViewAuditLog } from '@parley/domain/permissions/canViewAuditLog'
import { auditEntry } from '@parley/domain/schema/audit'
import { millis } from '@parley/domain/schema/common'
import type { QueryDocumentSnapshot } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { readInviters } from '../invites/readInviters'
import { readingCallable } from '../lib/callable'
import { nowMs } from '../lib/clock'
import { readCaller } from '../lib/readCaller'
import { fromStored, toTimestamp } from '../lib/stored'
import { entriesFound } from './auditQueries'
import { withoutHiddenText } from './withoutHiddenText'

/** A function and no rule: who may read it is in no ACL, and names are looked up for whoever reads. */
export const listAudit = readingCallable(
  contract,
  { limit: { times: 300, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, after, ...filter }) => {
    const caller = await readCaller(tx, uid, serverId)
    if (!canViewAuditLog(caller.permissionsIn())) throw new AppError('forbidden')
    // What is over may still be there for a day.
    const found = entriesFound(serverId, filter).where(
      'at',
      '>',
      toTimestamp(nowMs() - moderationTimings.auditKeptMs),
    )
    const following = after ? found.startAfter(toTimestamp(after.at), after.id) : found
    const { docs } = await tx.get(following.limit(moderationLimits.auditPage))
    const entries = await withoutHiddenText(tx, serverId, caller, docs.flatMap(listed))
    const ids = [...new Set(entries.flatMap(peopleIn))]
    const nameOf = await readInviters(tx, ids)
    const last = docs.length === moderationLimits.auditPage ? docs.at(-1) : undefined
    return { entries, people: ids.flatMap((id) => nameOf(id) ?? []), next: last ? cursorAt(last) : null }
  },
)

const shown = v.omit(auditEntry, ['schemaVersion', 'about', 'documents', 'expireAt'])

/** One that was broken by hand must not hide the others. */
function listed(snapshot: QueryDocumentSnapshot): ListedAuditEntry[] {
  const parsed = v.safeParse(shown, fromStored(snapshot.data()))
  return parsed.success ? [{ id: snapshot.id, ...parsed.output }] : []
}

function cursorAt(last: QueryDocumentSnapshot) {
  const at = v.safeParse(millis, fromStored(last.get('at')))
  return at.success ? { at: at.output, id: last.id } : null
}
