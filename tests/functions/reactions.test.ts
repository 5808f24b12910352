import { setTimeout as delay } from 'node:timers/promises'
import { asUid, type ChannelId, type MessageId, mintMessageId, type ServerId } from '@parley/domain/ids'
import { functionTimings, limits, schemaVersion } from '@parley/domain/limits'
import fc from 'fast-check'
import { FieldValue } from 'firebase-admin/firestore'
import { beforeAll, describe, expect, test } from 'vitest'
import { db, refs } from '../../functions/src/lib/db'
import { convergeAllReactions } from '../../functions/src/reactions/convergeAllReactions'
import { convergeReactions } from '../../functions/src/reactions/countReactions'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'
import { aPerson, aServer, type Person } from './people'
import { until } from './until'

let author: Person
let s: ServerId
let c: ChannelId

beforeAll(async () => {
  author = await aPerson()
  ;({ serverId: s, channelId: c } = await aServer(author))
})

async function aMessage(): Promise<MessageId> {
  const m = mintMessageId()
  await refs.message(s, c, m).create({
    schemaVersion,
    authorId: author.uid,
    text: 'Who comes along?',
    createdAt: Date.now(),
    editedAt: null,
    type: 'text',
    held: false,
    pinned: false,
  })
  return m
}

/** As the app writes it. */
const react = (m: MessageId, name: string, change: FieldValue) =>
  db
    .doc(refs.reactor(s, c, m, asUid(name)).path)
    .set({ schemaVersion, emojis: change, at: FieldValue.serverTimestamp() }, { merge: true })
const add = (m: MessageId, name: string, ...emojis: string[]) =>
  react(m, name, FieldValue.arrayUnion(...emojis))
const take = (m: MessageId, name: string, ...emojis: string[]) =>
  react(m, name, FieldValue.arrayRemove(...emojis))

const reactionsOf = async (m: MessageId) => (await refs.message(s, c, m).get()).data()?.reactions
const countsOf = async (m: MessageId) =>
  Object.fromEntries(
    Object.entries((await reactionsOf(m))?.kinds ?? {}).map(([emoji, { count }]) => [emoji, count]),
  )
const reactorsOf = async (m: MessageId) => (await refs.reactors(s, c, m).get()).docs.map(({ id }) => id)

describe('reactions', () => {
  test('are said by the message, and no more once they are taken back', async () => {
    const m = await aMessage()
    await add(m, 'ada', '👍')
    await until(() => countsOf(m), { '👍': 1 })
    await add(m, 'bo', '👍', '🎉')
    await until(() => countsOf(m), { '👍': 2, '🎉': 1 })
    expect((await reactionsOf(m))?.kinds['👍']?.uids).toEqual(['bo', 'ada'])
    await take(m, 'ada', '👍')
    await take(m, 'bo', '👍', '🎉')
    await until(() => reactionsOf(m), undefined)
    await until(() => reactorsOf(m), [])
    expect((await refs.message(s, c, m).get()).data()?.text).toBe('Who comes along?')
  })

  test('leave out what is no emoji', async () => {
    const m = await aMessage()
    await add(m, 'ada', '👍👍', '↔', '🎉')
    await until(() => countsOf(m), { '🎉': 1 })
  })

  test('of many people at once come to what is there, in few writes', async () => {
    const m = await aMessage()
    const seen: number[] = []
    const stop = refs.message(s, c, m).onSnapshot((message) => seen.push(message.updateTime?.toMillis() ?? 0))
    const emojis = ['👍', '🎉', '❤️', '😂']
    const [acts] = fc.sample(
      fc.array(
        fc.record({
          who: fc.nat(11),
          emoji: fc.constantFrom(...emojis),
          isAdded: fc.boolean(),
          pauseMs: fc.nat(60),
        }),
        { minLength: 120, maxLength: 120 },
      ),
      { seed: 20261129, numRuns: 1 },
    )
    const people = Array.from({ length: 12 }, (_, n) => `person${n}`)
    const startMs = Date.now()
    // Each person's acts come one after the other; people do not wait for each other.
    await Promise.all(
      people.map(async (name, n) => {
        for (const { emoji, isAdded, pauseMs } of acts!.filter(({ who }) => who === n)) {
          await delay(pauseMs)
          await (isAdded ? add(m, name, emoji) : take(m, name, emoji))
        }
      }),
    )
    const left = new Map(people.map((name) => [name, new Set<string>()]))
    for (const { who, emoji, isAdded } of acts!) {
      const own = left.get(people[who]!)!
      if (isAdded) own.add(emoji)
      else own.delete(emoji)
    }
    const expected = Object.fromEntries(
      emojis
        .map((emoji) => [emoji, [...left.values()].filter((own) => own.has(emoji)).length] as const)
        .filter(([, count]) => count > 0),
    )
    await until(() => countsOf(m), expected)
    await until(reactorsOf.bind(null, m), people.filter((name) => left.get(name)!.size > 0).sort())
    const lengthMs = Date.now() - startMs
    stop()
    expect(seen.length).toBeLessThanOrEqual(3 + Math.ceil(lengthMs / functionTimings.reactionsWindowMs))
    expect(await convergeReactions({ s, c, m }, 'compare')).toEqual([])
  })

  test('of a crowd are counted by queries, and name those who came last', async () => {
    const m = await aMessage()
    const crowd = Array.from({ length: 45 }, (_, n) => `crowd${String(n).padStart(2, '0')}`)
    for (const name of crowd) await add(m, name, '👍', ...(name.endsWith('7') ? ['🎉'] : []))
    await until(() => countsOf(m), { '👍': 45, '🎉': 4 })
    const { uids } = (await reactionsOf(m))!.kinds['👍']!
    expect(uids).toEqual(crowd.toReversed().slice(0, limits.reactorsNamed))
    await take(m, 'crowd07', '🎉')
    await until(() => countsOf(m), { '👍': 45, '🎉': 3 })
  })

  test('go with their message, also those that come after it', async () => {
    const m = await aMessage()
    await add(m, 'ada', '👍')
    await add(m, 'bo', '👍')
    await until(() => countsOf(m), { '👍': 2 })
    await refs.message(s, c, m).delete()
    await until(() => reactorsOf(m), [])
    await add(m, 'late', '👍')
    await until(() => reactorsOf(m), [])
  })

  test('are put right after somebody wrote into the sums by hand', async () => {
    const m = await aMessage()
    await add(m, 'ada', '👍')
    await until(() => countsOf(m), { '👍': 1 })
    await db.doc(refs.message(s, c, m).path).update({ 'reactions.kinds.👍.count': 99 })
    await until(() => countsOf(m), { '👍': 1 })
    await db.doc(refs.message(s, c, m).path).update({ reactions: FieldValue.delete() })
    await until(() => countsOf(m), { '👍': 1 })
  })

  test('that no trigger saw are found by repair', async () => {
    const m = await aMessage()
    await withoutBackgroundTriggers(async () => {
      await add(m, 'ada', '👍')
      await add(m, 'bo', '👍')
    })
    const path = refs.message(s, c, m).path
    const ofIt = async (mode: 'compare' | 'write') =>
      (await convergeAllReactions(mode)).filter(({ ref }) => ref.path === path)
    expect((await ofIt('compare')).map(({ change }) => change)).toEqual(['update'])
    expect(await countsOf(m)).toEqual({})
    expect(await ofIt('write')).toHaveLength(1)
    expect(await countsOf(m)).toEqual({ '👍': 2 })
    expect(await ofIt('compare')).toEqual([])
  })
})
