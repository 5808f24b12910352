import {
  collection,
  collectionGroup,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  limit,
  query,
  serverTimestamp,
  setDoc,
  Timestamp,
  updateDoc,
  writeBatch,
} from 'firebase/firestore'
import { afterAll, beforeEach, describe, it } from 'vitest'
import { allowed, nobodyMay, onlyTheseMay, refused } from './verdicts'
import { type Actor, activeAccounts, actors, startWorld, uidOf } from './world'

const world = await startWorld('presence')
afterAll(() => world.end())

const signedIn = actors.filter((actor) => actor !== 'signed out')
const deviceId = 'abcdefghijABCDEFGHIJ'
const other: Actor = 'owner'
const presencePath = (uid: string) => `presence/${uid}`
const devicePath = (uid: string, d = deviceId) => `presence/${uid}/devices/${d}`
const heartbeatPath = (uid: string, d = deviceId) => `presence/${uid}/heartbeats/${d}`

const presence = (changes: Record<string, unknown> = {}) => ({ schemaVersion: 1, status: 'dnd', ...changes })
const device = (changes: Record<string, unknown> = {}) => ({
  schemaVersion: 1,
  state: 'active',
  since: serverTimestamp(),
  ...changes,
})
const heartbeat = (changes: Record<string, unknown> = {}) => ({
  schemaVersion: 1,
  at: serverTimestamp(),
  ...changes,
})
const beatAgo = (uid: string, seconds: number) =>
  world.rest.seed([
    { path: heartbeatPath(uid), data: { schemaVersion: 1, at: new Date(Date.now() - seconds * 1000) } },
  ])

describe('the chosen status', () => {
  onlyTheseMay('choose their own, and choose again', world, activeAccounts, async ({ db, uid }) => {
    await setDoc(doc(db, presencePath(uid)), presence())
    await setDoc(doc(db, presencePath(uid)), presence({ status: 'invisible' }))
  })
  onlyTheseMay('get their own', world, activeAccounts, ({ db, uid }) => getDoc(doc(db, presencePath(uid))))
  onlyTheseMay("get another's", world, [other], ({ db }) => getDoc(doc(db, presencePath(uidOf(other)))))
  onlyTheseMay("choose another's", world, [other], ({ db }) =>
    setDoc(doc(db, presencePath(uidOf(other))), presence()),
  )
  nobodyMay(
    'list or delete it',
    world,
    async ({ db, uid }) => {
      await refused(deleteDoc(doc(db, presencePath(uid))))
      await getDocs(query(collection(db, 'presence'), limit(1)))
    },
    () => world.rest.list('', 'presence', 'owner', { limit: 1 }),
  )
  it.each(
    Object.entries({
      'a status that nobody can choose': { status: 'offline' },
      'a status of their own': { status: 'x'.repeat(1000) },
      'an unknown field': { text: 'brb' },
      'an unknown version': { schemaVersion: 2 },
    }),
  )('refuses %s', async (_name, changes) => {
    const own = doc(world.as('member'), presencePath(uidOf('member')))
    await refused(setDoc(own, presence(changes)))
    await allowed(setDoc(own, presence()))
  })
})

describe('devices', () => {
  onlyTheseMay('come, and become idle', world, activeAccounts, async ({ db, uid }) => {
    await setDoc(doc(db, devicePath(uid)), device())
    await setDoc(doc(db, devicePath(uid)), device({ state: 'idle' }))
  })
  onlyTheseMay('go, also from a suspended account', world, signedIn, ({ db, uid }) =>
    deleteDoc(doc(db, devicePath(uid))),
  )
  onlyTheseMay('come for another', world, [other], ({ db }) =>
    setDoc(doc(db, devicePath(uidOf(other))), device()),
  )
  onlyTheseMay("take another's away", world, [other], ({ db }) =>
    deleteDoc(doc(db, devicePath(uidOf(other)))),
  )
  nobodyMay(
    'get or list them',
    world,
    async ({ db, uid }) => {
      await refused(getDoc(doc(db, devicePath(uid))))
      await refused(getDocs(query(collectionGroup(db, 'devices'), limit(1))))
      await getDocs(query(collection(db, `presence/${uid}/devices`), limit(1)))
    },
    () => world.rest.list(`presence/${uidOf('member')}`, 'devices', 'owner', { limit: 1 }),
  )
  it.each(
    Object.entries({
      "the client's clock": { since: Timestamp.fromMillis(Date.now() - 1000) },
      'an unknown state': { state: 'dnd' },
      'an unknown field': { label: 'my phone' },
      'an unknown version': { schemaVersion: 2 },
    }),
  )('refuse %s', async (_name, changes) => {
    const own = doc(world.as('member'), devicePath(uidOf('member')))
    await refused(setDoc(own, device(changes)))
    await allowed(setDoc(own, device()))
  })
  it('refuse ids of another form', async () => {
    await refused(setDoc(doc(world.as('member'), devicePath(uidOf('member'), 'x')), device()))
    await refused(setDoc(doc(world.as('member'), heartbeatPath(uidOf('member'), 'x')), heartbeat()))
  })
})

describe('heartbeats', () => {
  const uid = uidOf('member')
  const own = doc(world.as('member'), heartbeatPath(uid))
  beforeEach(() => world.rest.remove(heartbeatPath(uid)))

  onlyTheseMay('begin', world, activeAccounts, ({ db, uid }) =>
    setDoc(doc(db, heartbeatPath(uid)), heartbeat()),
  )
  onlyTheseMay('go on a minute later', world, activeAccounts, async ({ db, uid }) => {
    await beatAgo(uid, 60)
    await setDoc(doc(db, heartbeatPath(uid)), heartbeat())
  })
  onlyTheseMay('end, also from a suspended account', world, signedIn, ({ db, uid }) =>
    deleteDoc(doc(db, heartbeatPath(uid))),
  )
  onlyTheseMay('begin for another', world, [other], async ({ db }) => {
    await world.rest.remove(heartbeatPath(uidOf(other)))
    await setDoc(doc(db, heartbeatPath(uidOf(other))), heartbeat())
  })
  onlyTheseMay('beat for another', world, [other], async ({ db }) => {
    await beatAgo(uidOf(other), 60)
    await setDoc(doc(db, heartbeatPath(uidOf(other))), heartbeat())
  })
  nobodyMay(
    'get or list them',
    world,
    async ({ db, uid }) => {
      await refused(getDoc(doc(db, heartbeatPath(uid))))
      await refused(getDocs(query(collectionGroup(db, 'heartbeats'), limit(1))))
      await getDocs(query(collection(db, `presence/${uid}/heartbeats`), limit(1)))
    },
    () => world.rest.list(`presence/${uidOf('member')}`, 'heartbeats', 'owner', { limit: 1 }),
  )
  it('come no oftener than every fifty seconds', async () => {
    await allowed(setDoc(own, heartbeat()))
    await refused(setDoc(own, heartbeat()))
    await refused(updateDoc(own, { at: serverTimestamp() }))
    await beatAgo(uid, 48)
    await refused(setDoc(own, heartbeat()))
    await beatAgo(uid, 51)
    await allowed(setDoc(own, heartbeat()))
  })
  it('are not to be had twice by ending one in the same batch', async () => {
    await allowed(setDoc(own, heartbeat()))
    const batch = writeBatch(world.as('member'))
    batch.delete(own)
    batch.set(own, heartbeat())
    await refused(batch.commit())
  })
  it.each(
    Object.entries({
      'a time ahead, to be swept never': { at: Timestamp.fromMillis(Date.now() + 86_400_000) },
      'an unknown field': { expireAt: serverTimestamp() },
      'an unknown version': { schemaVersion: 2 },
    }),
  )('refuse %s, in the first and in a later one', async (_name, changes) => {
    await refused(setDoc(own, heartbeat(changes)))
    await allowed(setDoc(own, heartbeat()))
    await beatAgo(uid, 60)
    await refused(setDoc(own, heartbeat(changes)))
    await allowed(setDoc(own, heartbeat()))
  })
})

describe('the last day on which somebody was here', () => {
  const path = (uid: string) => `lastSeen/${uid}`
  const day = { schemaVersion: 1, seenOn: new Date(Date.UTC(2026, 0, 1)) }
  nobodyMay(
    'get their own or another’s',
    world,
    async ({ db, uid }) => {
      await refused(getDoc(doc(db, path(uidOf(other)))))
      await getDoc(doc(db, path(uid)))
    },
    async () => {
      await world.rest.seed([{ path: path(uidOf(other)), data: day }])
      return world.rest.get(path(uidOf(other)), 'owner')
    },
  )
  nobodyMay(
    'list, write or delete any',
    world,
    async ({ db, uid }) => {
      await refused(getDocs(query(collection(db, 'lastSeen'), limit(1))))
      await refused(setDoc(doc(db, path(uid)), { schemaVersion: 1, seenOn: serverTimestamp() }))
      await deleteDoc(doc(db, path(uid)))
    },
    () => world.rest.list('', 'lastSeen', 'owner', { limit: 1 }),
  )
})
