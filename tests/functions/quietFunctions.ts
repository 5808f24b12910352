import { readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'

const quietMs = 700
const patienceMs = 120_000

/**
 * Waits until no function runs and none has begun for a moment: what one file of tests left for triggers to do would
 * otherwise be done among the people of the next, whose documents it locks. The tools tell only their log of it.
 */
export async function quietFunctions(): Promise<void> {
  const deadline = Date.now() + patienceMs
  let last = ''
  let sinceMs = Date.now()
  while (Date.now() < deadline) {
    const { text, running } = await readLog()
    if (text !== last) {
      last = text
      sinceMs = Date.now()
    }
    // One that was killed may never be told of again: then stillness for longer has to do.
    if (Date.now() - sinceMs > (running > 0 ? 10 * quietMs : quietMs)) return
    await delay(100)
  }
  throw new Error('Functions of an earlier test still run.')
}

async function readLog(): Promise<{ text: string; running: number }> {
  const file = process.env['EMULATORS_LOG']
  if (!file) return { text: '', running: 0 }
  const log = await readFile(file, 'utf8')
  const count = (words: string) => log.split(words).length - 1
  const begun = count('Beginning execution of')
  const ended = count('functions: Finished') + count('Request to function failed')
  return { text: `${begun} ${ended}`, running: begun - ended }
}
