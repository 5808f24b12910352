import type { Uid } from '@parley/domain/ids'
import type { lastSeen } from '@parley/domain/schema/presence'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import type { InferOutput } from 'valibot'
import { db, refs } from '../lib/db'

type LastSeen = InferOutput<typeof lastSeen>

/** The last day on which each of them was here; null for who was never seen. */
export async function readSeenDays(uids: readonly Uid[]): Promise<(uid: Uid) => number | null> {
  if (uids.length === 0) return () => null
  const snapshots = await db.getAll(...uids.map(refs.lastSeen))
  const days = new Map<string, number | undefined>(
    snapshots.map((snapshot) => [snapshot.id, (snapshot as DocumentSnapshot<LastSeen>).data()?.seenOn]),
  )
  return (uid) => days.get(uid) ?? null
}
