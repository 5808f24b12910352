/**
 * Whether the tests of firestore.rules would notice if a condition were forgotten: `npm run soak -- rules`. Each conjunct
 * in turn becomes `true`, and some test has to fail. What survives is named, and has a reason in `survivors.ts` or is a
 * test that somebody has to write. Two conjuncts are asked about at a time: a run waits for the emulator half of its life.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Conjunct, conjunctsOf } from './conjunctsOf'
import { survivors } from './survivors'

const source = readFileSync('firestore.rules', 'utf8')
const folder = '.cache/soak'
mkdirSync(folder, { recursive: true })
const askedAtATime = 2

/** Texts and costs of the rules themselves, which are about no condition. */
const notAboutConditions = ['tests/rules/limits.test.ts', 'tests/rules/costs.test.ts']

/** Where a change is noticed most likely; if not there, then perhaps anywhere else. */
const tellingFiles: Readonly<Record<string, readonly string[]>> = {
  activity: ['activity'],
  users: ['accounts'],
  private: ['readState', 'accounts'],
  settings: ['accounts'],
  rail: ['accounts'],
  presence: ['presence'],
  devices: ['presence'],
  heartbeats: ['presence'],
  servers: ['messages', 'servers'],
  access: ['servers'],
  members: ['servers'],
  online: ['servers', 'presence'],
  roles: ['servers'],
  channels: ['channels'],
  messages: ['messages'],
  typing: ['typing'],
}

async function isNoticed(conjunct: Conjunct, asker: number): Promise<boolean> {
  const telling = tellingFiles[conjunct.about]
  return (telling !== undefined && (await fails(telling, asker, conjunct))) || fails([], asker, conjunct)
}

/** Some test, of the rules with the conjunct made `true`, or of the rules as they are. */
function fails(files: readonly string[], asker: number, conjunct?: Conjunct): Promise<boolean> {
  const file = join(folder, `firestore-${asker}.rules`)
  const text = conjunct ? `${source.slice(0, conjunct.start)}true${source.slice(conjunct.end)}` : source
  writeFileSync(file, text)
  const chosen = files.map((name) => `tests/rules/${name}.test.ts`)
  const args = ['run', ...chosen, '--project', 'rules', '--bail', '1', '--reporter', 'dot']
  const left = notAboutConditions.flatMap((each) => ['--exclude', each])
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...args, ...left], {
    // Fewer random servers than usual: each of them meets every condition of a channel.
    env: { ...process.env, FIRESTORE_RULES: file, RULES_ASKER: String(asker), RANDOM_SERVERS: '100' },
    stdio: 'ignore',
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code !== 0))
  })
}

const isExcused = ({ about, text }: Conjunct) =>
  survivors.some((survivor) => survivor.about === about && survivor.text === text)

if (await fails([], 0)) throw new Error('The tests fail on the rules as they are.')
const { values } = parseArgs({ options: { about: { type: 'string' } } })
const isAsked = ({ about }: Conjunct) => values.about === undefined || values.about === about
const conjuncts = conjunctsOf(source).filter(isAsked)
const surprises: string[] = []

async function ask(conjunct: Conjunct, asker: number): Promise<void> {
  const { line, text, about } = conjunct
  const wasNoticed = await isNoticed(conjunct, asker)
  const word = wasNoticed ? 'noticed' : isExcused(conjunct) ? 'survives, with a reason' : 'SURVIVES'
  console.log(`line ${line}, ${about}: ${text}: ${word}`)
  if (!wasNoticed && !isExcused(conjunct)) surprises.push(`Line ${line}: no test notices without "${text}".`)
  if (wasNoticed && isExcused(conjunct)) surprises.push(`Line ${line}: "${text}" needs no excuse any more.`)
}

const queue = conjuncts.values()
const askers = Array.from({ length: askedAtATime }, async (_, asker) => {
  for (const conjunct of queue) await ask(conjunct, asker)
})
await Promise.all(askers)
console.log(`${conjuncts.length} conditions were asked about.`)
for (const surprise of surprises) console.error(surprise)
console.log(
  surprises.length === 0 ? 'Every condition is missed by a test, or its reason stands.' : 'See above.',
)
process.exitCode = surprises.length === 0 ? 0 : 1
