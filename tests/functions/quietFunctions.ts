import { open } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'

const quietMs = 700
const patienceMs = 240_000

/** What the log told up to where it was read. */
const known = { bytes: 0, begun: 0, ended: 0 }

/**
 * Waits until no function runs and none has begun for a moment: what one file of tests left for triggers to do would
 * otherwise be done among the people of the next, whose documents it locks. The tools tell only their log of it.
 */
export async function quietFunctions(): Promise<void> {
  const deadline = Date.now() + patienceMs
  let last = ''
  let sinceMs = Date.now()
  while (Date.now() < deadline) {
    await readOn()
    const state = `${known.begun} ${known.ended}`
    if (state !== last) {
      last = state
      sinceMs = Date.now()
    }
    const isRunning = known.begun > known.ended
    // One that was killed may never be told of again: then stillness for longer has to do.
    if (Date.now() - sinceMs > (isRunning ? 10 * quietMs : quietMs)) return
    await delay(100)
  }
  throw new Error('Functions of an earlier test still run.')
}

/** Only what is new, and whole lines of it: the log grows to megabytes. */
async function readOn(): Promise<void> {
  const file = process.env['EMULATORS_LOG']
  if (!file) return
  const log = await open(file)
  try {
    const { size } = await log.stat()
    const { buffer } = await log.read(Buffer.alloc(size - known.bytes), 0, size - known.bytes, known.bytes)
    const lines = buffer.subarray(0, buffer.lastIndexOf('\n') + 1)
    const text = lines.toString('utf8')
    const count = (words: string) => text.split(words).length - 1
    known.bytes += lines.length
    known.begun += count('Beginning execution of')
    known.ended += count('functions: Finished') + count('Request to function failed')
  } finally {
    await log.close()
  }
}
