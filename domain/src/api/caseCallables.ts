/** Request and response of the callables about what moderators tell somebody, and know of them. */
import * as v from 'valibot'
import { moderationLimits } from '../moderation/limits'
import { auditActors } from '../schema/audit'
import { memberNote, warningReason } from '../schema/case'
import { millis, serverId, uid } from '../schema/common'
import { documentId, reportCategories, reportOutcomes, reportStatuses } from '../schema/report'
import { requestId } from './callables'
import { momentCursor } from './reportCallables'

/** They read why, and have to acknowledge it. */
export const warnMember = {
  name: 'warnMember',
  request: v.object({ requestId, serverId, memberId: uid, reason: warningReason }),
  response: v.object({ warningId: documentId }),
} as const

/** By the person themselves. One that they have acknowledged already stays as it is. */
export const acknowledgeWarning = {
  name: 'acknowledgeWarning',
  request: v.object({ requestId, serverId, warningId: documentId }),
  response: v.object({}),
} as const

/** For the other moderators; the person never reads it. */
export const addMemberNote = {
  name: 'addMemberNote',
  request: v.object({ requestId, serverId, memberId: uid, text: memberNote }),
  response: v.object({ noteId: documentId }),
} as const

/** One's own. */
export const removeMemberNote = {
  name: 'removeMemberNote',
  request: v.object({ requestId, serverId, noteId: documentId }),
  response: v.object({}),
} as const

/** What of the audit log is about somebody's conduct. */
export const historyActions = [
  'memberTimeout',
  'memberTimeoutLift',
  'automodTimeout',
  'memberKick',
  'memberBan',
  'memberUnban',
] as const
export type HistoryAction = (typeof historyActions)[number]

const common = { id: documentId, at: millis }
const historyEntry = v.variant('kind', [
  v.object({
    ...common,
    kind: v.literal('warning'),
    moderatorId: uid,
    text: v.string(),
    acknowledgedAt: v.nullable(millis),
  }),
  v.object({ ...common, kind: v.literal('note'), moderatorId: uid, text: v.string() }),
  v.object({
    ...common,
    kind: v.literal('report'),
    category: v.picklist(reportCategories),
    status: v.picklist(reportStatuses),
    outcome: v.nullable(v.picklist(reportOutcomes)),
    /** What they had written; null where it was about them as a person. */
    text: v.nullable(v.string()),
  }),
  v.object({
    ...common,
    kind: v.literal('act'),
    action: v.picklist(historyActions),
    by: v.picklist(auditActors),
    /** Null where nobody of the server did it. */
    moderatorId: v.nullable(uid),
    until: v.nullable(millis),
    /** Of bans only for who may see the list of them. */
    reason: v.string(),
  }),
])
export type HistoryEntry = v.InferOutput<typeof historyEntry>

/** Newest first, also of somebody who has left. A page may be short, with more to come. */
export const listMemberHistory = {
  name: 'listMemberHistory',
  request: v.object({ serverId, memberId: uid, after: v.nullable(momentCursor) }),
  response: v.object({
    entries: v.pipe(v.array(historyEntry), v.maxLength(moderationLimits.historyPage)),
    next: v.nullable(momentCursor),
  }),
} as const
