import { mintMessageId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { afterAll, describe, expect, it } from 'vitest'
import { containsAny, isEqual, type Verdict } from './rest'
import { general, slow, memberTokens, rulesSource, server, startWorld, uidOf } from './world'

/** A request may look up this many distinct documents; what a rule leaves over tells what it uses. */
const lookupsPerGet = 10
const lookupsPerList = 20
/** An empty rule leaves room for this many comparisons in front of it, of the 1,000 expressions there are. */
const emptyRoom = 199

const world = await startWorld('costs')
afterAll(() => world.end())

const { rest } = world
const member = rest.tokenOf(uidOf('member'))
const channel = `${server}/channels/${general}`
const extraDocuments = Array.from({ length: 21 }, (_, n) => `extras/${n}`)
await rest.seed(extraDocuments.map((path) => ({ path, data: { isThere: true } })))

/** The condition that stands behind an `allow` of one collection, with something put before it. */
async function padRule(collectionPattern: string, method: string, padding: string): Promise<void> {
  const start = rulesSource.indexOf(`match /${collectionPattern} {`)
  const allow = rulesSource.indexOf(`allow ${method}: if `, start)
  if (start < 0 || allow < 0) throw new Error(`No rule for ${method} in ${collectionPattern}`)
  const conditionStart = allow + `allow ${method}: if `.length
  const conditionEnd = rulesSource.indexOf(';', conditionStart)
  const condition = rulesSource.slice(conditionStart, conditionEnd)
  const padded = `${padding} (${condition})`
  await rest.setRules(rulesSource.slice(0, conditionStart) + padded + rulesSource.slice(conditionEnd))
}

const lookUp = (count: number) =>
  extraDocuments
    .slice(0, count)
    .map((path) => `exists(/databases/$(database)/documents/${path}) &&`)
    .join(' ')

const message = (changes: Record<string, string> = {}) => {
  const data = { schemaVersion: 1, authorId: uidOf('member'), text: 'x', editedAt: null, type: 'text' }
  return { ...data, held: false, pinned: false, ...changes }
}
const send = () =>
  rest.commit(
    [
      {
        path: `${channel}/messages/${mintMessageId()}`,
        data: message({ text: 'x'.repeat(limits.messageTextMax), replyTo: mintMessageId() }),
        serverTimes: ['createdAt'],
      },
    ],
    member,
  )
const cooldown = `${server}/channels/${slow}/cooldowns/${uidOf('member')}`
const waitBefore = () => {
  const before = { schemaVersion: 1, last: new Date(Date.now() - 11_000), messageId: mintMessageId() }
  return rest.seed([{ path: cooldown, data: before }])
}
const cool = async () => {
  await waitBefore()
  const data = { schemaVersion: 1, messageId: mintMessageId() }
  return rest.commit([{ path: cooldown, data, serverTimes: ['last'] }], member)
}
/** The longest message, with its cooldown, which is in the same batch and counts for no look-up. */
const sendSlowly = async () => {
  const id = mintMessageId()
  await waitBefore()
  const data = message({ text: 'x'.repeat(limits.messageTextMax), replyTo: mintMessageId() })
  return rest.commit(
    [
      { path: `${server}/channels/${slow}/messages/${id}`, data, serverTimes: ['createdAt'] },
      { path: cooldown, data: { schemaVersion: 1, messageId: id }, serverTimes: ['last'] },
    ],
    member,
  )
}
const edit = async () => {
  const path = await world.putMessage('member')
  return rest.update(path, { text: 'Edited' }, ['editedAt'], member)
}
const get = async () => rest.get(await world.putMessage('owner'), member)
const react = async () => {
  const path = `${await world.putMessage('owner')}/reactors/${uidOf('member')}`
  const faces = Array.from({ length: limits.reactionKinds }, (_, n) => String.fromCodePoint(0x1f600 + n))
  return rest.commit([{ path, data: { schemaVersion: 1, emojis: faces }, serverTimes: ['at'] }], member)
}
const list = (collectionId: string, parent: string, query: { where?: unknown; limit: number }) => () =>
  rest.list(parent, collectionId, member, query)
const timeline = list('messages', channel, { where: isEqual('held', false), limit: 50 })
const typing = list('typing', channel, { limit: 20 })
const members = list('members', server, { limit: 100 })
const activity = () => {
  const where = containsAny('viewTokens', memberTokens('member'))
  return rest.list('', 'activity', member, { where, limit: 500 }, 'everywhere')
}
const getMember = () => rest.get(`${server}/members/${uidOf('owner')}`, member)
const getChannel = () => rest.get(channel, member)

type Cost = { pattern: string; method: string; lookups: number; of: number; ask: () => Promise<Verdict> }
const costs: Cost[] = [
  { pattern: 'messages/{message}', method: 'get', lookups: 2, of: lookupsPerGet, ask: get },
  { pattern: 'messages/{message}', method: 'list', lookups: 2, of: lookupsPerList, ask: timeline },
  { pattern: 'messages/{message}', method: 'create', lookups: 2, of: lookupsPerGet, ask: send },
  { pattern: 'messages/{message}', method: 'create', lookups: 2, of: lookupsPerGet, ask: sendSlowly },
  { pattern: 'cooldowns/{uid}', method: 'update', lookups: 2, of: lookupsPerGet, ask: cool },
  { pattern: 'messages/{message}', method: 'update', lookups: 2, of: lookupsPerGet, ask: edit },
  { pattern: 'reactors/{uid}', method: 'create', lookups: 3, of: lookupsPerGet, ask: react },
  { pattern: 'typing/{uid}', method: 'list', lookups: 2, of: lookupsPerList, ask: typing },
  { pattern: '{path=**}/activity/{channel}', method: 'list', lookups: 1, of: lookupsPerList, ask: activity },
  { pattern: 'channels/{channel}', method: 'get', lookups: 2, of: lookupsPerGet, ask: getChannel },
  { pattern: 'members/{uid}', method: 'list', lookups: 1, of: lookupsPerList, ask: members },
  { pattern: 'members/{uid}', method: 'get', lookups: 1, of: lookupsPerGet, ask: getMember },
]

describe('documents looked up', () => {
  it.each(costs)('$method in $pattern: $lookups', async ({ pattern, method, lookups, of, ask }) => {
    await padRule(pattern, method, lookUp(of - lookups))
    expect((await ask()).isAllowed).toBe(true)
    await padRule(pattern, method, lookUp(of - lookups + 1))
    expect((await ask()).isAllowed).toBe(false)
  })
})

describe('expressions evaluated', () => {
  /** A member whose permission is found at the very end of the order pays most. */
  const room: { pattern: string; method: string; least: number; ask: () => Promise<Verdict> }[] = [
    { pattern: 'messages/{message}', method: 'create', least: 95, ask: send },
    { pattern: 'messages/{message}', method: 'create', least: 65, ask: sendSlowly },
    { pattern: 'cooldowns/{uid}', method: 'update', least: 130, ask: cool },
    { pattern: 'messages/{message}', method: 'update', least: 100, ask: edit },
    { pattern: 'messages/{message}', method: 'list', least: 150, ask: timeline },
    { pattern: 'messages/{message}', method: 'get', least: 150, ask: get },
    { pattern: 'reactors/{uid}', method: 'create', least: 100, ask: react },
  ]
  /** One function with too many comparisons would not compile: they are spread over several. */
  const compare = (count: number) => Array.from({ length: count }, () => '1 == 1').join(' && ')
  async function hasRoomFor(
    count: number,
    { pattern, method, ask }: (typeof room)[number],
  ): Promise<boolean> {
    const groups = Array.from({ length: Math.ceil(count / 50) }, (_, n) => Math.min(50, count - n * 50))
    await padRule(pattern, method, groups.map((size) => `(${compare(size)}) &&`).join(' '))
    const { isAllowed, detail } = await ask()
    if (!isAllowed) expect(detail).toContain('maximum of 1000 expressions')
    return isAllowed
  }
  it.each(room)('$method in $pattern leaves room for features to come', async (rule) => {
    expect(await hasRoomFor(rule.least, rule)).toBe(true)
    expect(await hasRoomFor(emptyRoom, rule)).toBe(false)
  })
})
