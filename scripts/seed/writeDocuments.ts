import type { DocumentReference, WriteBatch } from 'firebase-admin/firestore'
import { db } from '../../functions/src/lib/db'

export type Put = <T extends object>(ref: DocumentReference<T>, data: T) => void

/** Half of what Firestore allows: the largest access lists would be more bytes than the emulator takes at once. */
const batchSize = 250
/** More at once only queue up in the emulator. */
const commitsAtOnce = 4

/** Sets every document that `collect` puts, whether it exists or not. */
export async function writeDocuments(collect: (put: Put) => void): Promise<void> {
  const sets: ((batch: WriteBatch) => void)[] = []
  collect((ref, data) => sets.push((batch) => void batch.set(ref, data)))

  const commitTheRest = async () => {
    while (sets.length > 0) {
      const batch = db.batch()
      for (const set of sets.splice(0, batchSize)) set(batch)
      await batch.commit()
    }
  }
  await Promise.all(Array.from({ length: commitsAtOnce }, commitTheRest))
}
