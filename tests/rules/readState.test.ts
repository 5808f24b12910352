import { limits } from '@parley/domain/limits'
import { deleteDoc, deleteField, doc, setDoc, Timestamp, updateDoc } from 'firebase/firestore'
import { afterAll, beforeEach, describe, it } from 'vitest'
import { allowed, nobodyMay, onlyTheseMay, refused } from './verdicts'
import { type Actor, activeAccounts, actors, general, secret, serverId, startWorld, uidOf } from './world'

const world = await startWorld('read-state')
afterAll(() => world.end())

const pathOf = (uid: string, place = serverId) => `users/${uid}/private/${place}`
const position = (changes: Record<string, unknown> = {}) => ({
  at: Timestamp.fromMillis(1_800_000_000_000),
  messageId: 'abcdefghijABCDEFGHIJ',
  ...changes,
})
const state = (channels: Record<string, unknown>) => ({ schemaVersion: 1, channels })

describe('the table of actors', () => {
  onlyTheseMay('create and move their own position', world, activeAccounts, async ({ db, uid }) => {
    await setDoc(doc(db, pathOf(uid)), state({ [general]: position() }), { merge: true })
    await setDoc(doc(db, pathOf(uid)), state({ [secret]: position({ messageId: null }) }), { merge: true })
    await updateDoc(doc(db, pathOf(uid)), { [`channels.${general}.at`]: Timestamp.now() })
  })
  // A server without a document yet for each of them, so that nothing of this is an update.
  const unread = (actor: Actor) => String(200_000_000_000_000_000 + actors.indexOf(actor) * 64)
  onlyTheseMay('create their own for one more server', world, activeAccounts, ({ db, uid, actor }) =>
    setDoc(doc(db, pathOf(uid, unread(actor))), state({ [general]: position() })),
  )
  onlyTheseMay('move their own where there is one', world, activeAccounts, async ({ db, uid }) => {
    const path = pathOf(uid, '150000000000000000')
    await world.rest.seed([{ path, data: state({}) as never }])
    await updateDoc(doc(db, path), { [`channels.${general}`]: position() })
  })
  onlyTheseMay("create another's", world, ['owner'], ({ db, actor }) =>
    setDoc(doc(db, pathOf(uidOf('owner'), `1${unread(actor)}`)), state({ [general]: position() })),
  )
  onlyTheseMay("move another's", world, ['owner'], ({ db }) =>
    setDoc(doc(db, pathOf(uidOf('owner'))), state({ [general]: position() })),
  )
  nobodyMay(
    'delete their own',
    world,
    ({ db, uid }) => deleteDoc(doc(db, pathOf(uid))),
    async () => {
      await world.rest.seed([{ path: pathOf('newcomer'), data: state({}) as never }])
      return world.rest.remove(pathOf('newcomer'))
    },
  )
})

describe('positions', () => {
  const own = doc(world.as('member'), pathOf(uidOf('member')))
  const channelIds = (count: number) =>
    Array.from({ length: count }, (_, n) => String(300_000_000_000_000_000 + n * 64))
  const stored = (count: number) =>
    Object.fromEntries(channelIds(count).map((id) => [id, { at: new Date(0), messageId: null }]))
  const seed = (count: number) =>
    world.rest.seed([{ path: pathOf(uidOf('member')), data: state(stored(count)) as never }])
  const move = (channel: string, to: unknown) => setDoc(own, { channels: { [channel]: to } }, { merge: true })

  beforeEach(() => seed(3))

  const malformed: Record<string, unknown> = {
    'no time': { messageId: null },
    'a time that is a number': position({ at: 1 }),
    'no message': { at: Timestamp.now() },
    'a message that is a number': position({ messageId: 1 }),
    'a message id of another form': position({ messageId: 'x' }),
    'an unknown field': position({ mentions: 1 }),
    'a text for a position': 'x'.repeat(1000),
  }
  it.each(Object.entries(malformed))('refuse %s, in a first and in a later write', async (_name, to) => {
    await refused(move(general, to))
    await allowed(move(general, position()))
    await refused(updateDoc(own, { [`channels.${general}`]: to }))
    await refused(
      setDoc(doc(world.as('owner'), pathOf(uidOf('owner'), '100000000000000055')), state({ [general]: to })),
    )
  })
  it('refuse a key that is not a channel id', async () => {
    await refused(move('x'.repeat(100), position()))
    await refused(move('1,2', position()))
  })
  it('move one by one', async () => {
    const two = { [general]: position(), [secret]: position({ messageId: null }) }
    await refused(setDoc(own, { channels: two }, { merge: true }))
    await allowed(move(general, two[general]))
    await allowed(move(secret, two[secret]))
  })
  it('can be forgotten, all at once', async () => {
    await allowed(updateDoc(own, { [`channels.${channelIds(1)[0]}`]: deleteField() }))
    await allowed(updateDoc(own, { channels: {} }))
  })
  it('are bounded by the channels a server can have', async () => {
    await seed(limits.channelsPerServer - 1)
    await allowed(move(general, position()))
    await refused(move(secret, position()))
  })
  it('refuse other fields, versions and places', async () => {
    await refused(setDoc(own, { ...state({ [general]: position() }), mentions: 1 }))
    await refused(setDoc(own, { ...state({ [general]: position() }), schemaVersion: 2 }))
    await refused(setDoc(own, { schemaVersion: 1 }))
    await refused(setDoc(own, { schemaVersion: 1, channels: [] }))
    await refused(setDoc(doc(world.as('member'), pathOf(uidOf('member'), 'elsewhere')), state({})))
    await allowed(setDoc(own, state({ [general]: position() })))
  })
})
