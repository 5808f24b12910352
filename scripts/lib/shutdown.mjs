import { complain, Stop } from './console.mjs'
import { onParentGone } from './parent.mjs'
import { killEverything } from './processes.mjs'

const echoMs = 1000
const tasks = []
let ending

/** Registers what has to be done before we end, however we end. The last registered is done first. */
export function beforeEnd(task) {
  tasks.push(task)
}

/** Does all that is to be done before the end, once, and ends. */
export function end(exitCode) {
  ending ??= (async () => {
    for (const task of tasks.reverse()) {
      try {
        await task()
      } catch (error) {
        complain(error instanceof Error ? error.message : String(error))
        exitCode ||= 1
      }
    }
    process.exit(exitCode)
  })()
  return ending
}

/** Ends with a sentence for an end that we foresaw, and with the whole trace for a mistake of ours. */
export function endBecauseOf(error) {
  if (!ending) complain(error instanceof Stop ? error.message : (error?.stack ?? String(error)))
  return end(1)
}

export function endOnSignals() {
  let firstMs
  process.on('SIGINT', () => {
    firstMs ??= Date.now()
    // npm and the terminal both pass on the same Ctrl-C; only a second one from the person means "now".
    if (Date.now() - firstMs > echoMs) process.exit(130)
    void end(130)
  })
  process.on('SIGTERM', () => void end(143))
  process.on('SIGHUP', () => void end(129))
  onParentGone(() => void end(143))
  // Only there when an older Node started us: it is gone, so whoever started that is gone too.
  process.on('disconnect', () => void end(143))
  process.channel?.unref()
  process.on('exit', killEverything)
  process.on('uncaughtException', (error) => void endBecauseOf(error))
  process.on('unhandledRejection', (error) => void endBecauseOf(error))
}
