import {
  collection,
  deleteDoc,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  limit,
  query,
  serverTimestamp,
  setDoc,
  Timestamp,
  writeBatch,
} from 'firebase/firestore'
import { afterAll, beforeEach, describe, it } from 'vitest'
import { allowed, nobodyMay, onlyTheseMay, refused } from './verdicts'
import { type Actor, activeMembers, general, heading, server, startWorld, uidOf, voice } from './world'

const world = await startWorld('typing')
afterAll(() => world.end())

const senders: Actor[] = ['member', 'member who may not read history', 'moderator', 'administrator', 'owner']
const viewers = activeMembers.filter((actor) => actor !== 'member who may not see it')
const list = `${server}/channels/${general}/typing`
const own = `${list}/${uidOf('member')}`
const secondsFromNow = (seconds: number) => Timestamp.fromMillis(Date.now() + seconds * 1000)
const notice = (changes: Record<string, unknown> = {}) => ({
  schemaVersion: 1,
  at: serverTimestamp(),
  expireAt: secondsFromNow(10),
  ...changes,
})
const put = (path: string, secondsAgo: number) => {
  const at = new Date(Date.now() - secondsAgo * 1000)
  return world.rest.seed([{ path, data: { schemaVersion: 1, at, expireAt: at } }])
}
const absent = (path: string, db: Firestore = world.as('member')) => deleteDoc(doc(db, path))

describe('the table of actors', () => {
  onlyTheseMay('list who types', world, viewers, ({ db }) => getDocs(query(collection(db, list), limit(20))))
  onlyTheseMay('say that they type', world, senders, ({ db, uid }) =>
    setDoc(doc(db, `${list}/${uid}`), notice()),
  )
  onlyTheseMay('say so again later', world, senders, async ({ db, uid }) => {
    await put(`${list}/${uid}`, 8)
    await setDoc(doc(db, `${list}/${uid}`), notice())
  })
  onlyTheseMay('stop', world, activeMembers, async ({ db, uid }) => {
    await put(`${list}/${uid}`, 8)
    await deleteDoc(doc(db, `${list}/${uid}`))
  })
  onlyTheseMay('speak for another', world, [], ({ db }) => setDoc(doc(db, `${list}/somebody`), notice()))
  onlyTheseMay('speak for another who typed before', world, [], async ({ db }) => {
    await put(`${list}/somebody`, 8)
    await setDoc(doc(db, `${list}/somebody`), notice())
  })
  onlyTheseMay('silence another', world, [], async ({ db }) => {
    await put(`${list}/somebody`, 8)
    await deleteDoc(doc(db, `${list}/somebody`))
  })
  nobodyMay(
    'get a single notice',
    world,
    ({ db }) => getDoc(doc(db, `${list}/${uidOf('owner')}`)),
    async () => {
      await put(`${list}/somebody`, 8)
      return world.rest.get(`${list}/somebody`, 'owner')
    },
  )
})

describe('a typing notice', () => {
  const say = (changes: Record<string, unknown> = {}) => setDoc(doc(world.as('member'), own), notice(changes))
  beforeEach(() => absent(own))

  const malformed: Record<string, Record<string, unknown>> = {
    "the client's clock": { at: Timestamp.fromMillis(Date.now() - 1000) },
    'a long life': { expireAt: secondsFromNow(3_700) },
    'an end that is a number': { expireAt: 1 },
    'an unknown field': { text: 'what I type' },
    'an unknown version': { schemaVersion: 2 },
  }
  it.each(Object.entries(malformed))('is refused with %s, first and later', async (_name, changes) => {
    await refused(say(changes))
    await allowed(say())
    await put(own, 4)
    await refused(say(changes))
    await allowed(say())
  })
  it('comes no oftener than every three seconds', async () => {
    await allowed(say())
    await refused(say())
    await put(own, 2)
    await refused(say())
    await put(own, 4)
    await allowed(say())
  })
  it('is not to be had twice by taking it back in the same batch', async () => {
    await allowed(say())
    const batch = writeBatch(world.as('member'))
    batch.delete(doc(world.as('member'), own))
    batch.set(doc(world.as('member'), own), notice())
    await refused(batch.commit())
  })
  it('is refused where nothing can be sent', async () => {
    const inChannel = (id: string) =>
      doc(world.as('owner'), `${server}/channels/${id}/typing/${uidOf('owner')}`)
    await refused(setDoc(inChannel(heading), notice()))
    await allowed(setDoc(inChannel(voice), notice()))
  })
})

describe('the list of who types', () => {
  it('is short', async () => {
    const typing = collection(world.as('member'), list)
    await allowed(getDocs(query(typing, limit(20))))
    await refused(getDocs(query(typing, limit(21))))
    await refused(getDocs(typing))
  })
})
