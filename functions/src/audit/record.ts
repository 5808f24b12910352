import type { ServerId, Uid } from '@parley/domain/ids'
import { moderationTimings } from '@parley/domain/moderation/limits'
import { schemaVersion } from '@parley/domain/limits'
import type { AuditEntry } from '@parley/domain/schema/audit'
import type { Millis } from '@parley/domain/schema/common'
import type { Transaction, WriteBatch } from 'firebase-admin/firestore'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'
import { documentsOf } from './documentsOf'

export type Act = Pick<AuditEntry, 'action' | 'target'> &
  Partial<Pick<AuditEntry, 'changes' | 'details' | 'reason'>> & {
    /** Ids of what it was done to besides the target. */
    readonly alsoAbout?: readonly string[]
    /** Paths of what it writes besides the target's own documents, where somebody might also edit them by hand. */
    readonly alsoWrites?: readonly string[]
  }

/** A member, or what acts where no member does. */
export type Author = { readonly uid: Uid } | Exclude<AuditEntry['by'], 'member'>

/** For what is noticed afterwards, and perhaps more than once. */
type Noticed = { readonly id: string; readonly at: Millis }

/** In the transaction that does it: what happened is in the log, and what is in the log happened. */
export function record(
  batch: Transaction | WriteBatch,
  s: ServerId,
  author: Author,
  { alsoAbout = [], alsoWrites = [], ...act }: Act,
  noticed?: Noticed,
): void {
  const at = noticed?.at ?? nowMs()
  const entry: AuditEntry = {
    schemaVersion,
    at,
    by: typeof author === 'string' ? author : 'member',
    actorId: typeof author === 'string' ? null : author.uid,
    about: [...new Set([act.target.id, ...alsoAbout])],
    documents: noticed ? [] : [...new Set([...documentsOf(s, act), ...alsoWrites])],
    changes: {},
    details: {},
    reason: '',
    ...act,
    expireAt: at + moderationTimings.auditKeptMs,
  }
  const ref = noticed ? refs.audit(s).doc(noticed.id) : refs.audit(s).doc()
  // The two kinds of batch have the method in common, and TypeScript finds no signature that serves both.
  ;(batch as WriteBatch).create(ref, entry)
}
