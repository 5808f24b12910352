import {
  collection,
  deleteDoc,
  deleteField,
  doc,
  getCountFromServer,
  getDoc,
  getDocs,
  limit,
  orderBy,
  query,
  serverTimestamp,
  setDoc,
  updateDoc,
  where,
  writeBatch,
} from 'firebase/firestore'
import { mintMessageId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { afterAll, describe, it } from 'vitest'
import type { Fields } from './rest'
import { allowed, onlyTheseMay, refused } from './verdicts'
import {
  type Actor,
  general,
  heading,
  joinedAt,
  messageOf,
  secret,
  server,
  startWorld,
  uidOf,
  voice,
} from './world'

const world = await startWorld('messages')
afterAll(() => world.end())

const readers: Actor[] = [
  'member',
  'member who may not send',
  'timed out member',
  'moderator',
  'timed out moderator',
  'administrator',
  'owner',
]
/** Without the history one still sees the channel, and reads from joining on. */
const viewers: Actor[] = [...readers, 'member who may not read history']
const beforeJoining = new Date(joinedAt.getTime() - 1)
const senders: Actor[] = ['member', 'member who may not read history', 'moderator', 'administrator', 'owner']
const timeline = `${server}/channels/${general}/messages`
const newMessage = (actor: Actor, changes: Record<string, unknown> = {}) => ({
  ...messageOf(actor),
  createdAt: serverTimestamp(),
  ...changes,
})
const edit = (changes: Record<string, unknown> = {}) => ({
  text: 'Edited',
  editedAt: serverTimestamp(),
  ...changes,
})

describe('the table of actors', () => {
  onlyTheseMay('get a message', world, viewers, async ({ db }) =>
    getDoc(doc(db, await world.putMessage('owner'))),
  )
  onlyTheseMay('get a message from before they joined', world, readers, async ({ db }) =>
    getDoc(doc(db, await world.putMessage('owner', { createdAt: beforeJoining }))),
  )
  onlyTheseMay('learn that a message does not exist', world, viewers, ({ db }) =>
    getDoc(doc(db, world.newMessagePath())),
  )
  onlyTheseMay('list the newest messages', world, readers, ({ db }) =>
    getDocs(
      query(collection(db, timeline), where('held', '==', false), orderBy('createdAt', 'desc'), limit(50)),
    ),
  )
  onlyTheseMay('list the newest messages since they joined', world, viewers, ({ db }) =>
    getDocs(
      query(
        collection(db, timeline),
        where('held', '==', false),
        where('createdAt', '>=', joinedAt),
        orderBy('createdAt', 'desc'),
        limit(50),
      ),
    ),
  )
  onlyTheseMay('list messages from a moment before they joined', world, readers, ({ db }) =>
    getDocs(
      query(
        collection(db, timeline),
        where('held', '==', false),
        where('createdAt', '>=', beforeJoining),
        orderBy('createdAt', 'desc'),
        limit(50),
      ),
    ),
  )
  onlyTheseMay('send a message', world, senders, ({ db, actor }) =>
    setDoc(doc(db, world.newMessagePath()), newMessage(actor)),
  )
  onlyTheseMay('edit an own message', world, senders, async ({ db, actor }) =>
    updateDoc(doc(db, await world.putMessage(actor)), edit()),
  )
  onlyTheseMay("edit another's message", world, [], async ({ db }) =>
    updateDoc(doc(db, await world.putMessage('stranger')), edit()),
  )
  onlyTheseMay('delete an own message', world, viewers, async ({ db, actor }) =>
    deleteDoc(doc(db, await world.putMessage(actor))),
  )
  // Not even the owner: a function does it, which records who did.
  onlyTheseMay("delete another's message", world, [], async ({ db }) =>
    deleteDoc(doc(db, await world.putMessage('stranger'))),
  )
  onlyTheseMay(
    'get a held message',
    world,
    ['moderator', 'timed out moderator', 'administrator', 'owner'],
    async ({ db }) => getDoc(doc(db, await world.putMessage('stranger', { held: true }))),
  )
  onlyTheseMay(
    'list a channel for moderators',
    world,
    ['moderator', 'timed out moderator', 'administrator', 'owner'],
    ({ db }) =>
      getDocs(
        query(collection(db, `${server}/channels/${secret}/messages`), where('held', '==', false), limit(50)),
      ),
  )
})

describe('a list query proves what it asks for', () => {
  const asMember = (...constraints: Parameters<typeof query> extends [unknown, ...infer C] ? C : never) =>
    getDocs(query(collection(world.as('member'), timeline), ...constraints))
  const shown = where('held', '==', false)

  it('takes pages up to the limit, with or without a cursor', async () => {
    await allowed(asMember(shown, orderBy('createdAt', 'desc'), limit(limits.listMax)))
    await allowed(
      asMember(shown, where('createdAt', '>', new Date(0)), orderBy('createdAt', 'asc'), limit(50)),
    )
  })
  it('refuses more than the limit, and no limit', async () => {
    await refused(asMember(shown, orderBy('createdAt', 'desc'), limit(limits.listMax + 1)))
    await refused(asMember(shown, orderBy('createdAt', 'desc')))
  })
  it('refuses a timeline that could hold held messages, except to moderators and their author', async () => {
    await refused(asMember(orderBy('createdAt', 'desc'), limit(50)))
    await refused(asMember(where('held', '==', true), limit(50)))
    await refused(asMember(where('held', '!=', true), limit(50)))
    await refused(asMember(where('held', 'in', [true, false]), limit(50)))
    await refused(asMember(where('held', '==', true), where('authorId', '==', uidOf('owner')), limit(50)))
    await allowed(asMember(where('held', '==', true), where('authorId', '==', uidOf('member')), limit(50)))
    await allowed(
      getDocs(query(collection(world.as('moderator'), timeline), orderBy('createdAt', 'desc'), limit(50))),
    )
  })
  it('counts under the same conditions', async () => {
    const count = (...constraints: Parameters<typeof asMember>) =>
      getCountFromServer(query(collection(world.as('member'), timeline), ...constraints))
    await allowed(count(shown, limit(100)))
    await refused(count(shown))
    await refused(count(limit(100)))
  })
})

describe('a new message', () => {
  const send = (changes: Record<string, unknown>, path = world.newMessagePath()) =>
    setDoc(doc(world.as('member'), path), newMessage('member', changes))

  it('may be as long as the limit, in the units people are shown', async () => {
    await allowed(send({ text: 'x'.repeat(limits.messageTextMax) }))
    await allowed(send({ text: '🙂'.repeat(limits.messageTextMax / 2) }))
    await refused(send({ text: 'x'.repeat(limits.messageTextMax + 1) }))
    await refused(send({ text: '🙂'.repeat(limits.messageTextMax / 2) + 'x' }))
  })

  const malformed: Record<string, Record<string, unknown>> = {
    'an empty text': { text: '' },
    'a blank text': { text: ' \n ' },
    'a text that is a number': { text: 1 },
    'a text that is a list': { text: ['x'] },
    'no text': { text: null },
    'another author': { authorId: uidOf('owner') },
    "the client's clock": { createdAt: new Date() },
    'an edit mark': { editedAt: serverTimestamp() },
    'the type of a system message': { type: 'system' },
    'a hold that is none': { held: 'yes' },
    'a pin': { pinned: true },
    'an unknown field': { reactions: {} },
    'an unknown version': { schemaVersion: 2 },
    'an answer to nothing': { replyTo: '' },
    'an answer to null': { replyTo: null },
    'an answer to a number': { replyTo: 1 },
    'an answer to a list': { replyTo: [mintMessageId()] },
    'an answer to a map': { replyTo: { id: mintMessageId() } },
    'an answer to an id that is not one of ours': { replyTo: `${'x'.repeat(19)}-` },
    'an answer to an id that is too long': { replyTo: 'x'.repeat(21) },
    'an answer to a path': { replyTo: `${timeline}/${mintMessageId()}` },
  }
  it.each(Object.entries(malformed))('is refused with %s', async (_name, changes) => {
    await refused(send(changes))
    await allowed(send({}))
  })
  it('may answer a message, of which nobody asks whether it is still there', async () => {
    const original = await world.putMessage('owner')
    await allowed(send({ replyTo: original.split('/').at(-1) }))
    await allowed(send({ replyTo: mintMessageId() }))
  })
  it.each(Object.keys(messageOf('member')))('is refused without %s', async (field) => {
    const others = Object.entries(newMessage('member')).filter(([name]) => name !== field)
    await refused(setDoc(doc(world.as('member'), world.newMessagePath()), Object.fromEntries(others)))
  })
  it('is refused under an id that is not one of ours', async () => {
    await refused(send({}, `${timeline}/short`))
    await refused(send({}, `${timeline}/${'x'.repeat(21)}`))
    await refused(send({}, `${timeline}/${'-'.repeat(20)}`))
    await allowed(send({}, `${timeline}/${'x'.repeat(20)}`))
  })
  it('is refused in a category, in an unknown channel and in an unknown server', async () => {
    await refused(send({}, world.newMessagePath(heading)))
    await allowed(send({}, world.newMessagePath(voice)))
    await refused(send({}, world.newMessagePath('100000000000000099')))
    await refused(send({}, `servers/100000000000000098/channels/${general}/messages/${'x'.repeat(20)}`))
    await allowed(send({}))
  })
})

describe('an edit', () => {
  const editAs = async (actor: Actor, changes: Record<string, unknown>, stored: Fields = {}) =>
    updateDoc(doc(world.as(actor), await world.putMessage('member', stored)), edit(changes))

  const malformed: Record<string, Record<string, unknown>> = {
    'an empty text': { text: '' },
    'a text over the limit': { text: 'x'.repeat(limits.messageTextMax + 1) },
    "the client's clock": { editedAt: new Date() },
    'no edit time': { editedAt: null },
    'a pin': { pinned: true },
    'a hold that is none': { held: 1 },
    'a word of automod': { held: true, returned: { cause: 'words', notice: '' } },
    'an end of its life': { expireAt: new Date() },
    'another author': { authorId: uidOf('owner') },
    'a new send time': { createdAt: serverTimestamp() },
    'an unknown field': { reactions: {} },
  }
  it.each(Object.entries(malformed))('is refused with %s', async (_name, changes) => {
    await refused(editAs('member', changes))
    await allowed(editAs('member', {}))
  })
  it('neither adds nor changes nor removes what it answers', async () => {
    const replyTo = mintMessageId()
    await refused(editAs('member', { replyTo }))
    await refused(editAs('member', { replyTo: mintMessageId() }, { replyTo }))
    await refused(editAs('member', { replyTo: deleteField() }, { replyTo }))
    await allowed(editAs('member', { replyTo }, { replyTo }))
  })
  it('must say that it happened', async () => {
    await refused(updateDoc(doc(world.as('member'), await world.putMessage('member')), { text: 'Silent' }))
  })
  it('cannot clear a hold', async () => {
    await refused(editAs('member', { held: false }, { held: true }))
    await allowed(editAs('member', {}, { held: true }))
  })
  it("is not a moderator's to make", async () => {
    await refused(editAs('moderator', {}))
    await refused(editAs('owner', {}))
  })
})

describe('batches', () => {
  const batchAs = (actor: Actor) => ({ db: world.as(actor), batch: writeBatch(world.as(actor)) })

  it('fall as a whole with one bad write', async () => {
    const { db, batch } = batchAs('member')
    const good = world.newMessagePath()
    batch.set(doc(db, good), newMessage('member'))
    batch.set(doc(db, world.newMessagePath()), newMessage('owner'))
    await refused(batch.commit())
    await allowed(setDoc(doc(db, good), newMessage('member')))
  })
  it('cannot smuggle a pin in behind a send', async () => {
    const { db, batch } = batchAs('member')
    const path = doc(db, world.newMessagePath())
    batch.set(path, newMessage('member'))
    batch.update(path, { pinned: true })
    await refused(batch.commit())
  })
  it('may send and edit at once, judged on the final text', async () => {
    const attempt = (text: string) => {
      const { db, batch } = batchAs('member')
      const path = doc(db, world.newMessagePath())
      batch.set(path, newMessage('member'))
      batch.update(path, { text })
      return batch.commit()
    }
    await refused(attempt(''))
    await allowed(attempt('Better'))
  })
  it("cannot replace another's message by deleting it and writing it anew", async () => {
    const path = await world.putMessage('owner')
    const { db, batch } = batchAs('member')
    batch.delete(doc(db, path))
    batch.set(doc(db, path), newMessage('member'))
    await refused(batch.commit())
  })
  it('cannot lend themselves an access document', async () => {
    const { db, batch } = batchAs('stranger')
    batch.set(doc(db, `${server}/access/${uidOf('stranger')}`), { roles: [], suspended: false })
    batch.set(doc(db, world.newMessagePath()), newMessage('stranger'))
    await refused(batch.commit())
  })
})
