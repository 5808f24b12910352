import { isDeepStrictEqual } from 'node:util'
import type {
  DocumentData,
  DocumentReference,
  DocumentSnapshot,
  Transaction,
  WithFieldValue,
} from 'firebase-admin/firestore'
import type * as v from 'valibot'
import { fromStored, toStored } from './stored'

/** A derived document that is not what it should be, and the fields that would make it so. */
export type Difference = {
  readonly ref: DocumentReference
  readonly change: 'create' | 'update' | 'delete'
  readonly fields: DocumentData
}

/**
 * Compares only the fields that are derived: the others belong to people. The snapshot is read without its
 * schema, because a derived document that was broken by hand is exactly what has to be put right.
 */
export function differenceOf<const Schema extends v.GenericSchema>(
  snapshot: DocumentSnapshot,
  schema: Schema,
  expected: Partial<v.InferOutput<Schema>> & object,
): Difference[] {
  const ref = plainRef(snapshot)
  const fields = toStored(schema, expected) as DocumentData
  if (!snapshot.exists) return [{ ref, change: 'create', fields }]
  const changed = Object.entries(fields).filter(
    ([name, value]) => !isDeepStrictEqual(fromStored(snapshot.get(name)), fromStored(value)),
  )
  return changed.length === 0 ? [] : [{ ref, change: 'update', fields: Object.fromEntries(changed) }]
}

/** Without the snapshot's converter, which wants whole documents where a difference has a few fields. */
const plainRef = ({ ref }: DocumentSnapshot) => ref.firestore.doc(ref.path)

export function leftover(snapshot: DocumentSnapshot): Difference[] {
  return snapshot.exists ? [{ ref: plainRef(snapshot), change: 'delete', fields: {} }] : []
}

export function applyDifferences(tx: Transaction, differences: readonly Difference[]): void {
  for (const { ref, change, fields } of differences) {
    if (change === 'delete') tx.delete(ref)
    else if (change === 'create') tx.create(ref, fields)
    else tx.update(ref, fields as WithFieldValue<DocumentData>)
  }
}
