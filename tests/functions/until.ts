import { setTimeout as delay } from 'node:timers/promises'
import { expect } from 'vitest'

const pollEveryMs = 100
/** Long, because the first event of each function waits for its process to start, and events queue up behind. */
const patienceMs = 120_000

/** Waits for triggers: until `read` gives what is expected, and fails with the last difference if it never does. */
export async function until<T>(
  read: () => Promise<T>,
  expected: unknown,
  timeoutMs = patienceMs,
): Promise<void> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const value = await read()
    try {
      expect(value).toEqual(expected)
      return
    } catch (error) {
      if (Date.now() > deadline) throw error
    }
    await delay(pollEveryMs)
  }
}
