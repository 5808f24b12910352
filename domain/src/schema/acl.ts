import * as v from 'valibot'
import { lock } from '../channels/lock'
import { verification } from './verification'

/**
 * `servers/{s}/acl/{c or _server}`: compiled permissions, the second of the two documents that rules read.
 * It lists *who* per permission, because rules cannot walk a member's roles. Never readable by clients.
 */
export const acl = v.object({
  schemaVersion: v.number(),
  owner: v.string(),
  /** Roles that grant `administrator`. */
  admins: v.array(v.string()),
  type: v.picklist(['category', 'text', 'voice', 'server']),
  /** What the server asks of newcomers. Absent where none was compiled yet. */
  gate: v.optional(verification, 'none'),
  /** Seconds between two messages of one person. Absent where none were compiled yet. */
  slow: v.optional(v.number(), 0),
  /** Only moderators write. */
  locked: v.optional(v.nullable(lock), null),
  /** Whether messages are held until automod has looked at them. Absent where none was compiled yet. */
  automod: v.optional(v.boolean(), false),
  /** Member overwrites: uid → permissions allowed and denied. */
  u: v.record(v.string(), v.object({ a: v.array(v.string()), d: v.array(v.string()) })),
  /** Permission → roles that allow it here, deny it here, grant it server-wide. */
  r: v.record(
    v.string(),
    v.object({ a: v.array(v.string()), d: v.array(v.string()), b: v.array(v.string()) }),
  ),
})
export type Acl = v.InferOutput<typeof acl>
