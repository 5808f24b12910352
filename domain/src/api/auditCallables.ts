/** Request and response of the callable that reads what was done in a server. */
import * as v from 'valibot'
import { auditGroups } from '../audit/actionGroups'
import { moderationLimits } from '../moderation/limits'
import { auditEntry } from '../schema/audit'
import { serverId, uid } from '../schema/common'
import { inviter } from './callables'

const auditFilter = v.object({
  /** A member, or what acts where no member does. Null for everybody. */
  who: v.nullable(
    v.variant('by', [
      v.object({ by: v.literal('member'), uid }),
      v.object({ by: v.picklist(['console', 'automod', 'raidGuard']) }),
    ]),
  ),
  group: v.nullable(v.picklist(auditGroups)),
  /** A uid, a role, a channel … */
  targetId: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(128))),
})
export type AuditFilter = v.InferOutput<typeof auditFilter>

const auditCursor = v.object({
  // What a timestamp can hold.
  at: v.pipe(v.number(), v.minValue(0), v.maxValue(Date.UTC(9999, 0))),
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{20}$/)),
})
export type AuditCursor = v.InferOutput<typeof auditCursor>

const listedEntry = v.object({
  id: v.string(),
  ...v.omit(auditEntry, ['schemaVersion', 'about', 'documents', 'expireAt']).entries,
})
export type ListedAuditEntry = v.InferOutput<typeof listedEntry>

/** The newest first. */
export const listAudit = {
  name: 'listAudit',
  request: v.object({ serverId, ...auditFilter.entries, after: v.nullable(auditCursor) }),
  response: v.object({
    entries: v.pipe(v.array(listedEntry), v.maxLength(moderationLimits.auditPage)),
    /** Whoever is named in them; whose account is gone is missing. */
    people: v.array(inviter),
    next: v.nullable(auditCursor),
  }),
} as const
