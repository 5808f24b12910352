import { mintMessageId } from '@parley/domain/ids'
import { compileAcl, compileChannelTokens, compileMemberTokens } from '@parley/domain/permissions/compile'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedSeed, type RandomMember, type RandomServer, randomServer } from './randomServer'
import { decide, isKeptBack, mayRead, mayReadHeld, maySend, mayView, type Step, steps } from './reference'
import { containsAny, createRest, isEqual, type Verdict, type Write } from './rest'
import { rulesSource } from './world'

/** The official engine decides for each of these, two members in each, five questions a member. */
const serverCount = Number(process.env['RANDOM_SERVERS'] ?? 400)
const atOnce = 24
const timeoutMs = 60_000 + 100 * serverCount
/** A step that hardly ever has the last word would be as good as untested. */
const leastShare = 0.05

const rest = createRest('demo-rules-permissions')
const worlds = Array.from({ length: serverCount }, (_, number) => drawServer(number))
const cases = worlds.flatMap((world) => world.members.map((member) => ({ world, member })))

function drawServer(number: number): RandomServer {
  const [drawn] = fc.sample(randomServer(number), { seed: fixedSeed + number, numRuns: 1 })
  if (!drawn) throw new Error('fast-check drew nothing')
  return drawn
}

const pathOf = ({ serverId, channel }: RandomServer) => `servers/${serverId}/channels/${channel.id}`
const tokensOf = (world: RandomServer, { uid, roles }: RandomMember) =>
  compileMemberTokens({ ...world, channels: [world.channel], uid, memberRoles: roles })

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)

function documentsOf(world: RandomServer): Write[] {
  const message = {
    schemaVersion: 1,
    authorId: 'elsewhere',
    text: 'Hello',
    createdAt: inHours(2),
    editedAt: null,
    pinned: false,
  }
  const access = world.members.map((member) => ({
    path: `servers/${world.serverId}/access/${member.uid}`,
    data: {
      roles: member.roles,
      viewTokens: tokensOf(world, member),
      timeoutUntil: member.isTimedOut ? inHours(1) : new Date(0),
      suspended: member.isSuspended,
      // What is new stays so however long the questions take.
      joinedAt: member.isNewMember ? inHours(1) : new Date(0),
      accountAt: member.isNewAccount ? inHours(1) : new Date(0),
      ...(member.isPending && { pending: true }),
    },
  }))
  return [
    ...access,
    { path: `servers/${world.serverId}/acl/${world.channel.id}`, data: compileAcl(world) },
    { path: pathOf(world), data: { name: 'channel', viewTokens: compileChannelTokens(world) } },
    { path: `${pathOf(world)}/messages/${mintMessageId()}`, data: { ...message, held: false } },
    { path: heldIn(world), data: { ...message, held: true } },
  ]
}

const heldIn = (world: RandomServer) => `${pathOf(world)}/messages/${'h'.repeat(20)}`

const tokenOf = ({ uid, isVerified }: RandomMember) => rest.tokenOf(uid, { email_verified: isVerified })

/** Asks about every case and names those where engine and reference differ. */
async function findDisagreements(
  ask: (world: RandomServer, member: RandomMember, token: string) => Promise<Verdict>,
  expected: (world: RandomServer, member: RandomMember) => boolean,
): Promise<string[]> {
  const disagreements: string[] = []
  const waiting = cases.values()
  const work = async () => {
    for (const { world, member } of waiting) {
      const { isAllowed, detail } = await ask(world, member, tokenOf(member))
      if (isAllowed !== expected(world, member)) {
        disagreements.push(`${pathOf(world)} as ${member.uid}: engine ${isAllowed} ${detail}`)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return disagreements
}

beforeAll(async () => {
  await rest.clear()
  await rest.setRules(rulesSource)
  await rest.seed(worlds.flatMap(documentsOf))
}, timeoutMs)
afterAll(() => rest.clear())

describe(`for ${serverCount} random servers the engine decides as Discord's order does`, () => {
  it(
    'who gets a channel',
    async () => {
      const ask = (world: RandomServer, _: RandomMember, token: string) => rest.get(pathOf(world), token)
      expect(await findDisagreements(ask, mayView)).toEqual([])
    },
    timeoutMs,
  )

  it(
    'who lists messages',
    async () => {
      const shown = { where: isEqual('held', false), limit: 50 }
      const ask = (world: RandomServer, _: RandomMember, token: string) =>
        rest.list(pathOf(world), 'messages', token, shown)
      expect(await findDisagreements(ask, mayRead)).toEqual([])
    },
    timeoutMs,
  )

  it(
    'who reads what is held for moderators',
    async () => {
      const ask = (world: RandomServer, _: RandomMember, token: string) => rest.get(heldIn(world), token)
      expect(await findDisagreements(ask, mayReadHeld)).toEqual([])
    },
    timeoutMs,
  )

  it(
    'who sends a message',
    async () => {
      const ask = (world: RandomServer, { uid }: RandomMember, token: string) => {
        const data = { schemaVersion: 1, authorId: uid, text: 'Hello', editedAt: null, type: 'text' }
        const path = `${pathOf(world)}/messages/${mintMessageId()}`
        const write = { path, data: { ...data, held: false, pinned: false }, serverTimes: ['createdAt'] }
        return rest.commit([write], token)
      }
      expect(await findDisagreements(ask, maySend)).toEqual([])
    },
    timeoutMs,
  )

  it(
    'in whose channel list a channel appears',
    async () => {
      const ask = async (world: RandomServer, member: RandomMember, token: string) => {
        const where = containsAny('viewTokens', tokensOf(world, member))
        const verdict = await rest.list(`servers/${world.serverId}`, 'channels', token, { where, limit: 500 })
        return { ...verdict, isAllowed: verdict.isAllowed && verdict.detail.includes(world.channel.id) }
      }
      expect(await findDisagreements(ask, mayView)).toEqual([])
    },
    timeoutMs,
  )
})

describe('the random servers are worth asking about', () => {
  const share = (isCounted: (world: RandomServer, member: RandomMember) => boolean) =>
    cases.filter(({ world, member }) => isCounted(world, member)).length / cases.length
  const isDecidedBy = (step: Step) => (world: RandomServer, member: RandomMember) =>
    decide(world, member, 'viewChannel').decidedBy === step

  it.each(steps)('%s has the last word often enough', (step) => {
    expect(share(isDecidedBy(step))).toBeGreaterThan(leastShare)
  })
  it('channels that list members one by one are among them, both seen and unseen', () => {
    const isExact = (world: RandomServer) => compileChannelTokens(world).includes(`c:${world.channel.id}`)
    expect(share((world, member) => isExact(world) && mayView(world, member))).toBeGreaterThan(leastShare)
    expect(share((world, member) => isExact(world) && !mayView(world, member))).toBeGreaterThan(leastShare)
  })
  it('so are channels of everyone, of roles and of administrators alone', () => {
    const starts = (first: (world: RandomServer) => boolean) => share((world) => first(world))
    expect(starts((world) => compileChannelTokens(world)[0] === world.serverId)).toBeGreaterThan(leastShare)
    expect(starts((world) => compileChannelTokens(world).length === 1)).toBeGreaterThan(leastShare / 5)
    expect(starts((world) => compileChannelTokens(world).length > 2)).toBeGreaterThan(leastShare / 5)
  })
  it('so are newcomers who are kept back by each level, and by the rules of the house', () => {
    for (const level of ['email', 'account', 'member'] as const) {
      const isHere = (world: RandomServer, member: RandomMember) =>
        world.server.verification === level && !member.isPending && isKeptBack(world, member)
      expect(share(isHere)).toBeGreaterThan(leastShare / 10)
    }
    expect(share((_, { isPending }) => isPending)).toBeGreaterThan(leastShare / 2)
  })
  it('every verdict goes both ways', () => {
    for (const may of [mayView, mayRead, mayReadHeld, maySend]) {
      expect(share(may)).toBeGreaterThan(0.1)
      expect(share(may)).toBeLessThan(0.9)
    }
  })
})
