import * as v from 'valibot'
import { moderationLimits } from '../moderation/limits'
import { millis, uid } from './common'

/** What was done, by the object it was done to. */
export const auditActions = [
  'serverUpdate',
  'serverTransfer',
  'channelCreate',
  'channelUpdate',
  'channelMove',
  'channelDelete',
  'overwriteUpdate',
  'roleCreate',
  'roleUpdate',
  'roleMove',
  'roleDelete',
  'memberRolesUpdate',
  'memberNicknameUpdate',
  'memberTimeout',
  'memberTimeoutLift',
  'memberVoiceUpdate',
  'memberKick',
  'memberPrune',
  'memberBan',
  'memberUnban',
  'memberWarn',
  'inviteCreate',
  'inviteRevoke',
  'invitesPause',
  'invitesResume',
  'messageDelete',
  'messagePurge',
  'automodUpdate',
  'automodBlock',
  'automodTimeout',
  'reportResolve',
] as const
export type AuditAction = (typeof auditActions)[number]

/** `console` is whoever edits the database by hand: nobody can say who. */
export const auditActors = ['member', 'console', 'automod', 'raidGuard'] as const

export const auditValue = v.nullable(v.union([v.string(), v.number(), v.boolean(), v.array(v.string())]))
export type AuditValue = v.InferOutput<typeof auditValue>

const auditChanges = v.record(v.string(), v.object({ before: auditValue, after: auditValue }))
export type AuditChanges = v.InferOutput<typeof auditChanges>

/** `servers/{s}/audit/{id}`. Written by functions and triggers alone. */
export const auditEntry = v.object({
  schemaVersion: v.number(),
  at: millis,
  by: v.picklist(auditActors),
  /** Null where nobody of the server did it. */
  actorId: v.nullable(uid),
  action: v.picklist(auditActions),
  /**
   * The id is a uid, a snowflake or an invite's code. The name is what it was called then, since it may be gone when
   * this is read; empty for people, whose names are looked up.
   */
  target: v.object({
    kind: v.picklist(['server', 'channel', 'role', 'member', 'invite', 'message', 'report']),
    id: v.string(),
    name: v.string(),
  }),
  /** Ids of all that it was done to, the target's among them: by these it is found. */
  about: v.array(v.string()),
  /**
   * What the same commit wrote, by its path. A trigger that sees one of these change knows by this that it was no edit
   * by hand: see `functions/src/audit/noticeByHand.ts`.
   */
  documents: v.array(v.string()),
  /** Field → what stood there and what stands there now; null for nothing. */
  changes: auditChanges,
  /** What else says what was done: `count`, `channelId`, `until` … */
  details: v.record(v.string(), auditValue),
  reason: v.string(),
  /** The end of the document's life, `moderationTimings.auditKeptMs` later. */
  expireAt: millis,
})
export type AuditEntry = v.InferOutput<typeof auditEntry>

/** Whoever does something to somebody says why with it. */
export const auditReason = v.pipe(v.string(), v.trim(), v.maxLength(moderationLimits.reasonMax))
