import { type ChannelId, mintMessageId, type ServerId } from '@parley/domain/ids'
import { functionTimings, schemaVersion } from '@parley/domain/limits'
import type { StoredMessage } from '@parley/domain/schema/message'
import type { Activity } from '@parley/domain/schema/server'
import { FieldValue } from 'firebase-admin/firestore'
import { setTimeout as delay } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { db, refs } from '../../functions/src/lib/db'
import { aPerson, aServer, type Person } from './people'
import { until } from './until'

const landsWithinMs = 5000
/** Events of earlier tests may still be on their way, and the emulator delivers one after the other. */
const queueMs = 120_000

type Waiting = Pick<StoredMessage, 'returned'>

async function writeMessage(s: ServerId, c: ChannelId, author: Person, held: Waiting = {}, at?: Date) {
  const id = mintMessageId()
  const text = 'Hello, world!'
  // As a client writes it: the server says when.
  const createdAt = at ?? FieldValue.serverTimestamp()
  const body = {
    schemaVersion,
    authorId: author.uid,
    text,
    createdAt,
    editedAt: null,
    type: 'text',
    held: held.returned !== undefined,
    ...held,
    pinned: false,
  }
  await db.doc(refs.message(s, c, id).path).create(body)
  return id
}

/** Everything that a member's listener on this document gets to see. */
function watchActivity(s: ServerId, c: ChannelId) {
  const seen: Activity['lastMessageId'][] = []
  const stop = refs.activity(s, c).onSnapshot((snapshot) => {
    const data = snapshot.data()
    if (data) seen.push(data.lastMessageId)
  })
  return { seen, stop }
}

const lastMessageIn = async (s: ServerId, c: ChannelId) =>
  (await refs.activity(s, c).get()).data()?.lastMessageId

describe('activity', () => {
  let author: Person
  beforeAll(async () => {
    author = await aPerson()
    // The first call of a function waits for its process; the promise of five seconds is about running ones.
    const { serverId, channelId } = await aServer(author)
    await writeMessage(serverId, channelId, author)
    const second = await writeMessage(serverId, channelId, author)
    await until(() => lastMessageIn(serverId, channelId), second, queueMs)
  }, queueMs)

  test('shows the first message of a quiet channel at once, with who may know of it', async () => {
    const { serverId, channelId } = await aServer(author)
    const id = await writeMessage(serverId, channelId, author)
    await until(() => lastMessageIn(serverId, channelId), id, landsWithinMs)
    const stored = (await refs.activity(serverId, channelId).get()).data()
    const message = (await refs.message(serverId, channelId, id).get()).data()
    expect(stored).toEqual({
      schemaVersion,
      lastAt: message?.createdAt,
      lastMessageId: id,
      lastAuthorId: author.uid,
      viewTokens: [serverId, `a:${serverId}`],
    })
  })

  test('ends at the last message of a burst, in time and with few writes', async () => {
    const { serverId, channelId } = await aServer(author)
    const { seen, stop } = watchActivity(serverId, channelId)
    let last
    for (let n = 0; n < 30; n++) {
      last = await writeMessage(serverId, channelId, author)
      await delay(50)
    }
    await until(() => lastMessageIn(serverId, channelId), last, landsWithinMs)
    await delay(2 * functionTimings.activityWindowMs)
    stop()
    expect(seen.at(-1)).toBe(last)
    // 1.5 s of talk: one write opens the window, one follows at its end.
    expect(seen.length).toBeLessThanOrEqual(3)
  })

  test('does not move backwards when an event comes late', async () => {
    const { serverId, channelId } = await aServer(author)
    const id = await writeMessage(serverId, channelId, author)
    await until(() => lastMessageIn(serverId, channelId), id, queueMs)
    const { seen, stop } = watchActivity(serverId, channelId)
    // After the window, so that nothing is merely held back.
    await delay(functionTimings.activityWindowMs)
    await writeMessage(serverId, channelId, author, {}, new Date(Date.now() - 60_000))
    await delay(functionTimings.activityWindowMs + 2000)
    stop()
    expect(new Set(seen)).toEqual(new Set([id]))
  })

  test('goes back to what is left when the newest is deleted, and ends with the last', async () => {
    const { serverId, channelId } = await aServer(author)
    const ids = [await writeMessage(serverId, channelId, author)]
    for (let n = 1; n < 4; n++) ids.push(await writeMessage(serverId, channelId, author))
    const remove = (n: number) => refs.message(serverId, channelId, ids[n]!).delete()
    await until(() => lastMessageIn(serverId, channelId), ids[3], queueMs)
    await remove(1)
    await remove(3)
    await until(() => lastMessageIn(serverId, channelId), ids[2], queueMs)
    // Both in one moment, as a purge does.
    const batch = db.batch()
    for (const n of [0, 2]) batch.delete(refs.message(serverId, channelId, ids[n]!))
    await batch.commit()
    await until(async () => (await refs.activity(serverId, channelId).get()).exists, false, queueMs)
    const later = await writeMessage(serverId, channelId, author)
    await until(() => lastMessageIn(serverId, channelId), later, queueMs)
  })

  test('is written no more often by deletions than by messages', async () => {
    const { serverId, channelId } = await aServer(author)
    const ids = [await writeMessage(serverId, channelId, author)]
    for (let n = 1; n < 12; n++) ids.push(await writeMessage(serverId, channelId, author))
    await until(() => lastMessageIn(serverId, channelId), ids[11], queueMs)
    await delay(functionTimings.activityWindowMs)
    const { seen, stop } = watchActivity(serverId, channelId)
    for (const id of ids.slice(1).toReversed()) await refs.message(serverId, channelId, id).delete()
    await until(() => lastMessageIn(serverId, channelId), ids[0], queueMs)
    stop()
    expect(seen.length).toBeLessThanOrEqual(3)
  })

  test('says nothing of held messages, and nothing in a channel that is gone', async () => {
    const { serverId, channelId } = await aServer(author)
    // Back with its author: what waits to be looked at would be let go.
    const back = await writeMessage(serverId, channelId, author, { returned: { cause: 'words', notice: '' } })
    const other = await aServer(author)
    await refs.channel(other.serverId, other.channelId).delete()
    await until(async () => (await refs.acl(other.serverId, other.channelId).get()).exists, false)
    await writeMessage(other.serverId, other.channelId, author)
    await delay(2000)
    expect((await refs.message(serverId, channelId, back).get()).data()?.held).toBe(true)
    expect((await refs.activity(serverId, channelId).get()).exists).toBe(false)
    expect((await refs.activity(other.serverId, other.channelId).get()).exists).toBe(false)
  })

  test('follows its channel into privacy', async () => {
    const { serverId, channelId } = await aServer(author)
    const id = await writeMessage(serverId, channelId, author)
    await until(() => lastMessageIn(serverId, channelId), id)
    const overwrites = { [serverId]: { kind: 'role', allow: [], deny: ['viewChannel'] } }
    await refs.channel(serverId, channelId).update({ overwrites })
    const readTokens = async () => (await refs.activity(serverId, channelId).get()).data()?.viewTokens
    await until(readTokens, [`a:${serverId}`])
  })
})
