import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { dim, green, red, say, seconds } from './console.mjs'
import { rootFolder } from './folders.mjs'
import { launch } from './processes.mjs'

/**
 * Every check, in the order in which a mistake is cheapest to find. The first word of a command is `node` or a
 * tool of node_modules/.bin.
 */
export const checks = [
  { name: 'format', command: ['biome', 'format', '.'] },
  { name: 'lint', command: ['eslint', '.'] },
  { name: 'architecture', command: ['node', 'scripts/check/architecture.mjs'] },
  { name: 'unused', command: ['knip'] },
  { name: 'audit', command: ['node', 'scripts/check/audit.mjs'] },
  { name: 'licences', command: ['node', 'scripts/check/licences.mjs'] },
  { name: 'types: domain', command: ['tsc', '-p', 'domain'] },
  { name: 'types: web', command: ['tsc', '-p', 'web'] },
  { name: 'types: functions', command: ['tsc', '-p', 'functions'] },
  { name: 'types: rules-runtime', command: ['tsc', '-p', 'rules-runtime'] },
  { name: 'types: tests', command: ['tsc', '-p', 'tests'] },
  { name: 'types: scripts', command: ['tsc', '-p', 'scripts'] },
]

/** As many at once as the machine has cores, up to this: each takes some hundred megabytes. */
const atOnceMax = 4

/** Runs the checks and says of each how it went; gives the names of those that failed. */
export async function runChecks(chosen) {
  const waiting = [...chosen]
  const failed = []
  const runWaiting = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const startMs = Date.now()
      const { code, text } = await runQuietly(next.command)
      const isFine = code === 0
      say(`${isFine ? green('✔') : red('✖')} ${next.name} ${dim(seconds(Date.now() - startMs))}`)
      for (const note of text.matchAll(/^note: (.*)$/gm)) say(dim(`    ${note[1]}`))
      if (isFine) continue
      failed.push(next.name)
      say(text.trim().replace(/^/gm, '    '))
    }
  }
  const lanes = Math.min(availableParallelism(), atOnceMax)
  await Promise.all(Array.from({ length: lanes }, runWaiting))
  return failed
}

/** A check that finds nothing has little to say: of its output only notes are shown, unless it fails. */
async function runQuietly([tool, ...args]) {
  const isNode = tool === 'node'
  const command = isNode ? process.execPath : join(rootFolder, 'node_modules', '.bin', tool)
  const { child, exited } = launch(command, args, {
    cwd: rootFolder,
    output: 'pipe',
    isShell: !isNode && process.platform === 'win32',
  })
  let text = ''
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk) => (text += chunk))
  await new Promise((resolve) => child.once('close', resolve).once('error', resolve))
  const { code, error } = await exited
  return { code, text: error ? `${text}\n${error.message}` : text }
}
