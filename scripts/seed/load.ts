/**
 * `npm run seed [-- FILE]`: loads a state file, or the demo community on an empty start. It writes to
 * emulators alone; a real project's data is made by its people.
 */
import { readFile } from 'node:fs/promises'
import { asUid } from '@parley/domain/ids'
import { refs } from '../../functions/src/lib/db'
import { withoutBackgroundTriggers } from './backgroundTriggers'
import { community } from './community'
import sampleState from './sample-state.json'
import { readStateFile } from './readStateFile'
import { stateWorld } from './stateWorld'
import { type Account, mergeWorlds, type World } from './world'
import { knownAccounts } from './writeAccounts'
import { writeWorld } from './writeWorld'

/** What the person who started this must change; printed as it is. */
class Complaint extends Error {}

async function load(file: string | undefined): Promise<void> {
  if (!process.env['FIRESTORE_EMULATOR_HOST'] || !process.env['FIREBASE_AUTH_EMULATOR_HOST']) {
    throw new Complaint('Start this through `npm run seed`, which brings the Firebase emulators.')
  }
  const startedAt = performance.now()
  const nowMs = Date.now()
  const world = file === undefined ? await demoWorld(nowMs) : await fileWorld(await readJson(file), nowMs)
  await withoutBackgroundTriggers(() => writeWorld(world))
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${describe(world)} in ${seconds} s.`)
}

/** The community comes second: its picture and words for the two ready accounts are the ones that stay. */
const demoWorld = async (nowMs: number) =>
  mergeWorlds([await fileWorld(sampleState, nowMs), community({ nowMs })])

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Complaint(`There is no file ${file} that can be read.`)
  })
  try {
    return JSON.parse(text)
  } catch {
    throw new Complaint(`${file} is not JSON.`)
  }
}

async function fileWorld(json: unknown, nowMs: number): Promise<World> {
  const entities = readStateFile(json)
  if (!entities.ok) throw new Complaint(entities.error.join('\n'))
  const emails = Object.values(entities.value.users).map((user) => user.email)
  const world = stateWorld({ entities: entities.value, nowMs, known: await knownAccounts(emails) })
  await refuseTakenUsernames(world)
  return { ...world, accounts: await withKnownProfiles(world.accounts) }
}

/** Whoever is here already keeps their name and picture. */
async function withKnownProfiles(accounts: readonly Account[]): Promise<Account[]> {
  const profiles = await Promise.all(accounts.map(({ uid }) => refs.user(uid).get()))
  return accounts.map((account, i) => ({ ...account, user: profiles[i]?.data() ?? account.user }))
}

async function refuseTakenUsernames(world: World): Promise<void> {
  const claims = await Promise.all(world.accounts.map(({ user }) => refs.username(user.username).get()))
  const taken = world.accounts.filter(({ uid }, i) => asUid(claims[i]!.data()?.uid ?? uid) !== uid)
  if (taken.length === 0) return
  throw new Complaint(
    taken.map(({ user }) => `The username ${user.username} belongs to another account here.`).join('\n'),
  )
}

function describe({ accounts, servers }: World): string {
  const messages = servers.reduce((sum, { posts }) => sum + posts.length, 0)
  const names = servers.map(({ server }) => server.name).join(' and ')
  return `Loaded ${names}: ${accounts.length} people, ${messages} messages`
}

try {
  await load(process.argv[2])
} catch (error) {
  if (!(error instanceof Complaint)) throw error
  console.error(error.message)
  process.exitCode = 1
}
