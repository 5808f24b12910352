/**
 * Documents that many people listen to are written at a bounded rate: a write opens a window, and what the window
 * held back follows at its end, in a task.
 */
import { createHash } from 'node:crypto'
import { region } from '@parley/domain/deployment'
import type { Millis } from '@parley/domain/schema/common'
import type { Timestamp } from 'firebase-admin/firestore'
import { FirebaseFunctionsError, getFunctions } from 'firebase-admin/functions'
import { HttpsError } from 'firebase-functions/https'
import type { TaskQueueOptions } from 'firebase-functions/tasks'
import { nowMs } from './clock'
import { toMillis } from './stored'

/** The time that is not for writing: it began with a write, and at its end somebody has to look again. */
export type Window = { readonly endsAt: Millis }

/** The snapshot's own write time opens a window: times inside the document may be old when it is written. */
export function windowOf(current: { readonly updateTime?: Timestamp }, lengthMs: number): Window | undefined {
  if (!current.updateTime) return undefined
  const endsAt = toMillis(current.updateTime) + lengthMs
  return nowMs() < endsAt ? { endsAt } : undefined
}

/**
 * How far the clocks of two function instances may be apart. The end of a window is looked at this much
 * later, so that nothing can count itself into a window whose end has been dealt with.
 */
const clockSlackMs = 250

/**
 * A task that comes too early is refused and so tried again soon: the local Tasks emulator knows no schedule
 * and delivers at once, and this leaves no process waiting.
 */
export const flushOptions = (retryEveryS: number): TaskQueueOptions => ({
  retryConfig: { maxAttempts: 100, minBackoffSeconds: retryEveryS, maxBackoffSeconds: retryEveryS },
  rateLimits: { maxConcurrentDispatches: 100 },
})

export function refuseBefore(dueAt: Millis): void {
  if (nowMs() < dueAt) throw new HttpsError('unavailable', 'The window is still open.')
}

/** One task per document and window, however many ask for it. */
export async function scheduleFlushOf(
  functionName: string,
  path: string,
  { endsAt }: Window,
  data: Record<string, unknown>,
): Promise<void> {
  const dueAt: Millis = endsAt + clockSlackMs
  const queue = getFunctions().taskQueue(`locations/${region}/functions/${functionName}`)
  // Hashed, because names that begin alike slow Cloud Tasks down.
  const id = createHash('sha256').update(`${path}/${endsAt}`).digest('hex')
  try {
    await queue.enqueue({ ...data, dueAt }, { id, scheduleTime: new Date(dueAt) })
  } catch (error) {
    if (!(error instanceof FirebaseFunctionsError && error.code.endsWith('task-already-exists'))) throw error
  }
}
