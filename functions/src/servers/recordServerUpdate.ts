import type { ServerId, Uid } from '@parley/domain/ids'
import type { AuditChanges } from '@parley/domain/schema/audit'
import type { Transaction } from 'firebase-admin/firestore'
import { record } from '../audit/record'

type Update = { readonly name: string; readonly changes: AuditChanges }

/** Nothing where nothing changed. */
export function recordServerUpdate(tx: Transaction, s: ServerId, uid: Uid, { name, changes }: Update): void {
  if (Object.keys(changes).length === 0) return
  const target = { kind: 'server', id: s, name } as const
  record(tx, s, { uid }, { action: 'serverUpdate', target, changes })
}
