/** The process that Firebase's tools start: a request per line on stdin, an answer per line on stdout. */
import { once } from 'node:events'
import { readLines } from './readLines'
import { createSession } from './session'

/** A ruleset has at most 256 KB, and anything else is smaller. */
const longestLine = 8 * 1024 * 1024

const { stdin, stdout } = process
stdin.setEncoding('utf8')
// Nobody is left to answer.
stdout.on('error', () => process.exit())

const session = createSession((message) => stdout.write(`${JSON.stringify(message)}\n`))
// The tools wait for this before they send anything.
stdout.write('{"id":-1,"status":"ok"}\n')

for await (const line of readLines(stdin as AsyncIterable<string>, longestLine)) {
  session.take(line)
  // Whoever does not read our answers does not get more of them made.
  if (stdout.writableNeedDrain) await once(stdout, 'drain')
}
