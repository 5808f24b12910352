/** One server with everybody in it who matters to a rule, compiled with the domain's own functions. */
import { readFileSync } from 'node:fs'
import {
  type ChannelInput,
  compileAcl,
  compileChannelTokens,
  compileMemberTokens,
} from '@parley/domain/permissions/compile'
import { compileStanding } from '@parley/domain/permissions/compileStanding'
import { defaultEveryonePermissions } from '@parley/domain/permissions/permission'
import { initializeTestEnvironment } from '@firebase/rules-unit-testing'
import { type Firestore, setLogLevel } from 'firebase/firestore'
import { mintMessageId } from '@parley/domain/ids'
import { createRest, emulatorHost, type Fields, type Write } from './rest'

// Every refusal would otherwise be logged, and here refusals are what is wanted.
setLogLevel('silent')

/**
 * Those of the repository, unless somebody tries whether the tests notice a change (`npm run soak -- rules`), several
 * at a time.
 */
const rulesFile = process.env['FIRESTORE_RULES'] ?? new URL('../../firestore.rules', import.meta.url)
const asker = process.env['RULES_ASKER'] ?? ''
export const rulesSource = readFileSync(rulesFile, 'utf8')

const everyoneId = '100000000000000001'
const moderatorRole = '100000000000000002'
const administratorRole = '100000000000000003'

export const serverId = everyoneId
export const server = `servers/${serverId}`
/** Open to members, but three of them are denied something by name. */
export const general = '100000000000000010'
export const voice = '100000000000000011'
/** A category: only its access list, because nobody lists it here. */
export const heading = '100000000000000013'
/** For moderators alone. */
export const secret = '100000000000000012'
/** Open to members, and asks newcomers for a verified e-mail address. */
export const gated = '100000000000000014'

/** Open to members, who wait for ten seconds between two messages. */
export const slow = '100000000000000015'
/** Open to members, and automod looks at what they say. */
export const watched = '100000000000000016'

type ActorFacts = { roles?: string[]; isTimedOut?: boolean; isSuspended?: boolean; isMember?: false }

const facts = {
  'signed out': { isMember: false },
  stranger: { isMember: false },
  member: {},
  'member who may not see it': {},
  'member who may not read history': {},
  'member who may not send': {},
  'timed out member': { isTimedOut: true },
  moderator: { roles: [moderatorRole] },
  'timed out moderator': { roles: [moderatorRole], isTimedOut: true },
  administrator: { roles: [administratorRole] },
  owner: {},
  'suspended member': { isSuspended: true },
  'suspended moderator': { roles: [moderatorRole], isSuspended: true },
} as const satisfies Record<string, ActorFacts>

export type Actor = keyof typeof facts
export const actors = Object.keys(facts) as Actor[]
export const activeMembers = actors.filter(
  (actor) => !('isMember' in facts[actor]) && !('isSuspended' in facts[actor]),
)
export const activeAccounts = actors.filter(
  (actor) => actor !== 'signed out' && !('isSuspended' in facts[actor]),
)

export const uidOf = (actor: Actor) => actor.replaceAll(' ', '-')

const roles = [
  { id: everyoneId, permissions: defaultEveryonePermissions },
  { id: moderatorRole, permissions: ['manageMessages'] as const },
  { id: administratorRole, permissions: ['administrator'] as const },
]

const channels: ChannelInput[] = [
  {
    id: general,
    type: 'text',
    overwrites: {
      [uidOf('member who may not see it')]: { kind: 'member', allow: [], deny: ['viewChannel'] },
      [uidOf('member who may not read history')]: { kind: 'member', allow: [], deny: ['readMessageHistory'] },
      [uidOf('member who may not send')]: { kind: 'member', allow: [], deny: ['sendMessages'] },
    },
  },
  { id: voice, type: 'voice', overwrites: {} },
  {
    id: secret,
    type: 'text',
    overwrites: {
      [everyoneId]: { kind: 'role', allow: [], deny: ['viewChannel'] },
      [moderatorRole]: { kind: 'role', allow: ['viewChannel'], deny: [] },
    },
  },
]

const compileInput = { server: { ownerId: uidOf('owner') }, serverId, roles }
const channelTokens = (id: string) =>
  compileChannelTokens({ ...compileInput, channel: channels.find((channel) => channel.id === id)! })
export const memberTokens = (actor: Actor) =>
  compileMemberTokens({ ...compileInput, channels, uid: uidOf(actor), memberRoles: rolesOf(facts[actor]) })

const rolesOf = (of: ActorFacts) => [everyoneId, ...(of.roles ?? [])]
const longAgo = new Date(0)
/** When everybody became a member. */
export const joinedAt = new Date('2026-01-01T12:00:00Z')
const inAnHour = () => new Date(Date.now() + 3_600_000)

function accountDocuments(actor: Actor): Write[] {
  const uid = uidOf(actor)
  const own = { schemaVersion: 1, name: 'Server', icon: null, joinedAt }
  const user = {
    schemaVersion: 1,
    username: uid,
    displayName: actor,
    avatar: null,
    bio: '',
    createdAt: longAgo,
  }
  return [
    { path: `users/${uid}`, data: user },
    { path: `users/${uid}/servers/${serverId}`, data: own },
    { path: `usernames/${uid}`, data: { schemaVersion: 1, uid, createdAt: longAgo } },
    ...('isSuspended' in facts[actor] ? [{ path: `suspensions/${uid}`, data: { schemaVersion: 1 } }] : []),
  ]
}

export function accessOf(actor: Actor): Fields {
  const of: ActorFacts = facts[actor]
  return {
    schemaVersion: 1,
    roles: rolesOf(of),
    viewTokens: memberTokens(actor),
    timeoutUntil: of.isTimedOut ? inAnHour() : longAgo,
    suspended: of.isSuspended ?? false,
    joinedAt,
  }
}

export function standingOf(actor: Actor, servers = { [serverId]: memberTokens(actor) }): Fields {
  return compileStanding({ suspended: 'isSuspended' in facts[actor], servers })
}

function memberDocuments(actor: Actor): Write[] {
  const uid = uidOf(actor)
  const shown = {
    schemaVersion: 1,
    username: uid,
    displayName: actor,
    nick: null,
    avatar: null,
    sortName: actor,
    joinedAt,
  }
  return [
    { path: `${server}/access/${uid}`, data: accessOf(actor) },
    { path: `users/${uid}/private/standing`, data: standingOf(actor) },
    { path: `${server}/members/${uid}`, data: { ...shown, roles: rolesOf(facts[actor]) } },
  ]
}

function channelDocuments(channel: ChannelInput): Write[] {
  const viewTokens = channelTokens(channel.id)
  const { id, type, overwrites } = channel
  const shown = {
    schemaVersion: 1,
    type,
    name: id,
    topic: '',
    parentId: null,
    position: 0,
    createdAt: longAgo,
  }
  const activity = {
    schemaVersion: 1,
    lastAt: longAgo,
    lastMessageId: mintMessageId(),
    lastAuthorId: uidOf('owner'),
  }
  return [
    { path: `${server}/channels/${id}`, data: { ...shown, overwrites, viewTokens } },
    { path: `${server}/activity/${id}`, data: { ...activity, viewTokens } },
    { path: `${server}/acl/${id}`, data: compileAcl({ ...compileInput, channel }) },
  ]
}

function serverDocuments(): Write[] {
  const shown = { schemaVersion: 1, name: 'Server', description: '', icon: null, ownerId: uidOf('owner') }
  const role = { schemaVersion: 1, name: 'role', color: null, position: 0, hoist: false, mentionable: false }
  return [
    { path: server, data: { ...shown, createdAt: longAgo } },
    { path: `${server}/acl/_server`, data: compileAcl(compileInput) },
    {
      path: `${server}/acl/${heading}`,
      data: compileAcl({ ...compileInput, channel: { id: heading, type: 'category', overwrites: {} } }),
    },
    {
      path: `${server}/acl/${gated}`,
      data: compileAcl({
        ...compileInput,
        server: { ...compileInput.server, verification: 'email' },
        channel: { id: gated, type: 'text', overwrites: {} },
      }),
    },
    {
      path: `${server}/acl/${slow}`,
      data: compileAcl({
        ...compileInput,
        channel: { id: slow, type: 'text', overwrites: {}, slowModeSeconds: 10 },
      }),
    },
    {
      path: `${server}/acl/${watched}`,
      data: compileAcl({
        ...compileInput,
        server: { ...compileInput.server, automod: true },
        channel: { id: watched, type: 'text', overwrites: {} },
      }),
    },
    ...roles.map(({ id, permissions }) => ({
      path: `${server}/roles/${id}`,
      data: { ...role, permissions },
    })),
  ]
}

export function messageOf(actor: Actor, changes: Fields = {}): Fields {
  const base = { schemaVersion: 1, authorId: uidOf(actor), text: 'Hello', editedAt: null, type: 'text' }
  return { ...base, createdAt: new Date(), held: false, pinned: false, ...changes }
}

/** Each test file gets a project of its own on the emulator, so files can run side by side. */
export async function startWorld(name: string) {
  const projectId = `demo-rules-${name}${asker}`
  const [host, port] = emulatorHost.split(':')
  const firestore = { rules: rulesSource, host: host!, port: Number(port) }
  const environment = await initializeTestEnvironment({ projectId, firestore })
  const rest = createRest(projectId)
  await rest.clear()
  await rest.seed([
    ...actors.filter((actor) => actor !== 'signed out').flatMap(accountDocuments),
    ...actors.filter((actor) => !('isMember' in facts[actor])).flatMap(memberDocuments),
    ...channels.flatMap(channelDocuments),
    ...serverDocuments(),
  ])
  const databases = new Map<Actor, Firestore>()
  return {
    rest,
    as(actor: Actor): Firestore {
      const context =
        actor === 'signed out'
          ? environment.unauthenticatedContext()
          : environment.authenticatedContext(uidOf(actor))
      const database = databases.get(actor) ?? (context.firestore() as unknown as Firestore)
      databases.set(actor, database)
      return database
    },
    /** With a token that says whether the e-mail address is verified. */
    asVerified(actor: Actor, isVerified: boolean): Firestore {
      const claims = { email_verified: isVerified }
      return environment.authenticatedContext(uidOf(actor), claims).firestore() as unknown as Firestore
    },
    /** Puts a message there without asking the rules, and says where. */
    async putMessage(author: Actor, changes: Fields = {}, channel = general): Promise<string> {
      const path = `${server}/channels/${channel}/messages/${mintMessageId()}`
      await rest.seed([{ path, data: messageOf(author, changes) }])
      return path
    },
    newMessagePath: (channel = general) => `${server}/channels/${channel}/messages/${mintMessageId()}`,
    end: () => environment.cleanup(),
  }
}
export type World = Awaited<ReturnType<typeof startWorld>>
