import { setTimeout as delay } from 'node:timers/promises'

/** gRPC's words for: what was read without a lock is no longer so, or no longer there. */
const notFound = 5
const failedPrecondition = 9

const attempts = 20
const pauseMs = 50

/**
 * Works again from the start when somebody else's write came first. Firestore's own transactions do that only
 * for documents they have locked; this is for those that a handler reads outside and guards with a precondition.
 */
export async function insistently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt < attempts; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!isOvertaken(error)) throw error
      // At random, so that those who collided do not meet again.
      await delay(Math.random() * pauseMs)
    }
  }
  return work()
}

function isOvertaken(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  return error.code === failedPrecondition || error.code === notFound
}
