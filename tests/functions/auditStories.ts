/** Stories of what a server's log tells: each in a server of its own, so that all are played side by side. */
import { randomUUID } from 'node:crypto'
import { asRoleId, asUid, type ChannelId, mintChannelId, type ServerId } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import type { Channel } from '@parley/domain/schema/server'
import { beforeAll, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { createServer } from '../../functions/src/servers/createServer'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'
import { clearAudit, entriesOf } from './auditCalls'
import { addMember } from './edits'
import { callHere } from './here'
import { inLanes } from './inLanes'
import type { Person } from './people'
import { quietFunctions } from './quietFunctions'
import { putRoles } from './roleCalls'

/** The lowest role, which grants `stream`. */
export const low = asRoleId('500000000000000001')
export const mid = asRoleId('500000000000000002')
export const high = asRoleId('500000000000000003')

/** A server with three people in it. */
export type Place = {
  readonly serverId: ServerId
  /** Its first channel. */
  readonly channelId: ChannelId
  readonly owner: Person
  /** Holds the highest role, with everything but being an administrator. */
  readonly mod: Person
  readonly plain: Person
  readonly addChannel: (fields?: Partial<Channel>) => Promise<ChannelId>
}

/** What is done, and what the log has to tell of it; a function where that is known only afterwards. */
type Scene = readonly [perform: () => Promise<unknown>, expected: unknown[] | (() => unknown[])]
type Story = { readonly name: string; readonly prepare: (place: Place) => Scene | Promise<Scene> }
type Played = { readonly told: unknown[]; readonly expected: unknown[]; readonly error?: unknown }

const atOnce = 3

/**
 * Gives what a story is registered with. Before the first, all are prepared while no trigger runs, then performed, and
 * only when no function has anything left to do is it read what each log tells: nothing may be told of late, or twice.
 */
export function auditStories() {
  const stories: Story[] = []
  const played = new Map<Story, Played>()

  beforeAll(async () => {
    const scenes = await withoutBackgroundTriggers(() =>
      // One after the other: new servers that are made at once wait for each other's locks, some for too long.
      inLanes(stories, 1, async (story) => {
        const place = await aPlace()
        const scene = await story.prepare(place)
        await clearAudit(place.serverId)
        return { story, place, scene }
      }),
    )
    const performed = await inLanes(scenes, atOnce, async ({ story, place, scene: [perform, expected] }) => {
      const error: unknown = await perform().then(
        () => undefined,
        (reason: unknown) => reason ?? 'no reason',
      )
      return { story, place, expected, error }
    })
    await quietFunctions()
    for (const { story, place, expected, error } of performed) {
      const told = await entriesOf(place.serverId)
      played.set(story, { told, expected: Array.isArray(expected) ? expected : expected(), error })
    }
  }, 300_000)

  return (name: string, prepare: Story['prepare']): void => {
    const story = { name, prepare }
    stories.push(story)
    test(name, () => {
      const { told, expected, error } = played.get(story)!
      if (error) throw error as Error
      expect(told).toEqual(expected)
    })
  }
}

/** Who only calls functions in this very process needs no account. */
async function somebody(displayName: string): Promise<Person> {
  const uid = asUid(randomUUID().replaceAll('-', '').slice(0, 28))
  const profile = { schemaVersion, username: uid, displayName, avatar: null, bio: '', createdAt: Date.now() }
  await refs.user(uid).set(profile)
  return { uid, email: '', idToken: '' }
}

async function aPlace(): Promise<Place> {
  const [owner, mod, plain] = [await somebody('Olga'), await somebody('Mia'), await somebody('Tom')]
  const wish = { requestId: randomUUID(), name: 'The reading room' }
  const answer = await callHere(createServer, { person: owner }, wish)
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`)
  const { serverId, channelId } = answer.value
  await putStoryRoles(serverId)
  await addMember(serverId, mod.uid, { roles: [high] })
  await addMember(serverId, plain.uid)
  await showMember(serverId, mod, 'Mia')
  await showMember(serverId, plain, 'Tom')
  const addChannel = (fields: Partial<Channel> = {}) => aChannel(serverId, fields)
  return { serverId, channelId, owner, mod, plain, addChannel }
}

/** As an administrator writes them in the console. */
export const putStoryRoles = (serverId: ServerId) =>
  putRoles(serverId, [
    [low, 1, ['stream']],
    [mid, 2, []],
    [
      high,
      3,
      [
        'manageServer',
        'manageRoles',
        'manageChannels',
        'manageNicknames',
        'kickMembers',
        'banMembers',
        'moderateMembers',
        'viewAuditLog',
        'stream',
      ],
    ],
  ])

/** What people see of somebody whom `addMember` let in. */
export async function showMember(serverId: ServerId, { uid }: Person, displayName: string): Promise<void> {
  const { roles, joinedAt } = (await refs.access(serverId, uid).get()).data()!
  const shown = { schemaVersion, username: 'x', avatar: null, nick: null, roles, joinedAt }
  await refs.member(serverId, uid).set({ ...shown, displayName, sortName: displayName.toLowerCase() })
}

async function aChannel(serverId: ServerId, fields: Partial<Channel>): Promise<ChannelId> {
  const id = mintChannelId(Date.now())
  await refs.channel(serverId, id).set({
    schemaVersion,
    type: 'text',
    name: 'plans',
    topic: '',
    parentId: null,
    position: 50,
    overwrites: {},
    slowModeSeconds: 0,
    locked: null,
    viewTokens: [],
    createdAt: Date.now(),
    ...fields,
  })
  return id
}
