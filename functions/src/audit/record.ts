import type { ServerId, Uid } from '@parley/domain/ids'
import { schemaVersion, timings } from '@parley/domain/limits'
import type { AuditEntry } from '@parley/domain/schema/audit'
import type { Transaction, WriteBatch } from 'firebase-admin/firestore'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'

export type Act = Pick<AuditEntry, 'action' | 'target'> &
  Partial<Pick<AuditEntry, 'changes' | 'details' | 'reason'>>

/** A member, or what acts where no member does. */
export type Author = { readonly uid: Uid } | Exclude<AuditEntry['by'], 'member'>

/** In the transaction that does it: what happened is in the log, and what is in the log happened. */
export function record(batch: Transaction | WriteBatch, s: ServerId, author: Author, act: Act): void {
  const now = nowMs()
  const entry: AuditEntry = {
    schemaVersion,
    at: now,
    by: typeof author === 'string' ? author : 'member',
    actorId: typeof author === 'string' ? null : author.uid,
    changes: {},
    details: {},
    reason: '',
    ...act,
    expireAt: now + timings.auditKeptMs,
  }
  // The two kinds of batch have the method in common, and TypeScript finds no signature that serves both.
  ;(batch as WriteBatch).create(refs.audit(s).doc(), entry)
}
