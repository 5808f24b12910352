import type { Transaction } from 'firebase-admin/firestore'
import { db } from './db'
import { isClosedTransaction } from './isClosedTransaction'

const attempts = 5

type Options = Parameters<typeof db.runTransaction>[1]

/**
 * Works in a transaction, and once more in a new one where Firestore closed it because others held its documents for
 * too long. The library does so by itself for a transaction that “has expired”, as production calls it; the emulator
 * has other words for it, and what is left undone there is not delivered again.
 */
export async function inTransaction<T>(work: (tx: Transaction) => Promise<T>, options?: Options): Promise<T> {
  for (let attempt = 1; attempt < attempts; attempt++) {
    try {
      return await db.runTransaction(work, options)
    } catch (error) {
      if (!isClosedTransaction(error)) throw error
    }
  }
  return db.runTransaction(work, options)
}
