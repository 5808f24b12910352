import { limits } from '@parley/domain/limits'
import {
  collection,
  collectionGroup,
  deleteDoc,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  limit,
  query,
  setDoc,
  updateDoc,
  where,
} from 'firebase/firestore'
import { afterAll, describe, it } from 'vitest'
import { allowed, nobodyMay, onlyTheseMay, refused } from './verdicts'
import { activeAccounts, actors, serverId, startWorld, uidOf } from './world'

const world = await startWorld('accounts')
afterAll(() => world.end())

const signedIn = actors.filter((actor) => actor !== 'signed out')
const asOwner = 'owner'
const other = `users/${uidOf('administrator')}`

describe('profiles', () => {
  onlyTheseMay("get another's", world, activeAccounts, ({ db }) => getDoc(doc(db, other)))
  onlyTheseMay('get their own', world, signedIn, ({ db, uid }) => getDoc(doc(db, `users/${uid}`)))
  onlyTheseMay('change their own name', world, activeAccounts, ({ db, uid }) =>
    updateDoc(doc(db, `users/${uid}`), { displayName: 'New name', bio: 'About me' }),
  )
  onlyTheseMay("change another's name", world, ['administrator'], ({ db }) =>
    updateDoc(doc(db, other), { displayName: 'New name' }),
  )
  nobodyMay(
    'list profiles',
    world,
    ({ db }) => getDocs(query(collection(db, 'users'), limit(1))),
    () => world.rest.list('', 'users', asOwner, { limit: 1 }),
  )
  nobodyMay(
    'create a profile',
    world,
    ({ db, uid }) => setDoc(doc(db, `users/${uid}-new`), { schemaVersion: 1, displayName: 'x', bio: '' }),
    () => world.rest.commit([{ path: 'users/new', data: { displayName: 'x' } }], asOwner),
  )
  nobodyMay(
    'delete their own',
    world,
    ({ db, uid }) => deleteDoc(doc(db, `users/${uid}`)),
    () => world.rest.get(other, asOwner),
  )

  const change = (changes: Record<string, unknown>) =>
    updateDoc(doc(world.as('member'), `users/${uidOf('member')}`), changes)
  const malformed: Record<string, Record<string, unknown>> = {
    'an empty name': { displayName: '' },
    'a blank name': { displayName: '   ' },
    'white space around a name': { displayName: ' Ada' },
    'a name over the limit': { displayName: 'x'.repeat(limits.displayNameMax + 1) },
    'a name that is a number': { displayName: 1 },
    'a bio over the limit': { bio: 'x'.repeat(limits.bioMax + 1) },
    'a bio that is a list': { bio: ['x'] },
    'another username': { username: 'ada' },
    'an avatar from elsewhere': { avatar: 'https://example.com/a.png' },
    'an unknown field': { badges: ['staff'] },
  }
  it.each(Object.entries(malformed))('refuse %s', async (_name, changes) => {
    await refused(change(changes))
    await allowed(change({ displayName: 'x'.repeat(limits.displayNameMax), bio: 'x'.repeat(limits.bioMax) }))
  })
})

describe('what is private', () => {
  const listOf = (db: Firestore, uid: string, most: number = limits.serversPerUser + 10) =>
    getDocs(query(collection(db, `users/${uid}/private`), limit(most)))
  onlyTheseMay('list their own, also while suspended', world, signedIn, ({ db, uid }) => listOf(db, uid))
  onlyTheseMay("list another's", world, ['owner'], ({ db }) => listOf(db, uidOf('owner')))
  it('is little', async () => {
    await refused(listOf(world.as('member'), uidOf('member'), limits.serversPerUser + 11))
    await refused(getDocs(collection(world.as('member'), `users/${uidOf('member')}/private`)))
  })
  it('is not in the list of everybody', async () => {
    await refused(getDocs(query(collectionGroup(world.as('owner'), 'private'), limit(1))))
  })
})

describe('how somebody was removed', () => {
  const removal = { schemaVersion: 1, kind: 'ban', reason: 'Spam', until: null }
  const pathOf = (uid: string) => `users/${uid}/removals/${serverId}`
  onlyTheseMay('read their own, also where there is none', world, signedIn, ({ db, uid }) =>
    getDoc(doc(db, pathOf(uid))),
  )
  onlyTheseMay("read another's", world, ['member'], async ({ db }) => {
    await world.rest.seed([{ path: pathOf(uidOf('member')), data: removal }])
    return getDoc(doc(db, pathOf(uidOf('member'))))
  })
  nobodyMay(
    'list, write or delete any',
    world,
    async ({ db, uid }) => {
      await refused(getDocs(query(collection(db, `users/${uid}/removals`), limit(1))))
      await refused(getDocs(query(collectionGroup(db, 'removals'), limit(1))))
      await refused(setDoc(doc(db, pathOf(uid)), removal))
      await deleteDoc(doc(db, pathOf(uid)))
    },
    async () => {
      await world.rest.seed([{ path: pathOf(uidOf('member')), data: removal }])
      return world.rest.list(`users/${uidOf('member')}`, 'removals', asOwner, { limit: 1 })
    },
  )
})

describe('settings', () => {
  const settings = { schemaVersion: 1, theme: 'dark' }
  const pathOf = (uid: string) => `users/${uid}/private/settings`
  onlyTheseMay('create and change their own', world, activeAccounts, async ({ db, uid }) => {
    await setDoc(doc(db, pathOf(uid)), settings)
    await updateDoc(doc(db, pathOf(uid)), { theme: 'light' })
  })
  onlyTheseMay("write another's", world, ['owner'], ({ db }) =>
    setDoc(doc(db, pathOf(uidOf('owner'))), settings),
  )
  nobodyMay(
    'delete their own',
    world,
    ({ db, uid }) => deleteDoc(doc(db, pathOf(uid))),
    () => world.rest.get(pathOf(uidOf('member')), asOwner),
  )
  const malformed: Record<string, Record<string, unknown>> = {
    'an unknown theme': { schemaVersion: 1, theme: 'pink' },
    'no theme': { schemaVersion: 1 },
    'no version': { theme: 'dark' },
    'an unknown field': { ...settings, isAdministrator: true },
  }
  it.each(Object.entries(malformed))('refuse %s', async (_name, data) => {
    const own = doc(world.as('member'), pathOf(uidOf('member')))
    await refused(setDoc(own, data))
    await allowed(setDoc(own, settings))
  })
  it('are one of few private documents', async () => {
    await refused(setDoc(doc(world.as('member'), `users/${uidOf('member')}/private/else`), settings))
  })
})

describe('the rail', () => {
  const one = '100000000000000001'
  const two = '100000000000000002'
  const folder = { name: 'Work', color: 'sea' }
  const rail = { schemaVersion: 1, order: [one, `0a1b2c3d/${two}`], folders: { '0a1b2c3d': folder } }
  const pathOf = (uid: string) => `users/${uid}/private/rail`
  const arranged = (uid: string, data: Record<string, unknown> = rail) =>
    world.rest.commit([{ path: pathOf(uid), data: data as never }], asOwner)
  onlyTheseMay('arrange their own', world, activeAccounts, async ({ db, uid }) => {
    await world.rest.remove(pathOf(uid))
    await setDoc(doc(db, pathOf(uid)), rail)
  })
  onlyTheseMay('arrange their own anew', world, activeAccounts, async ({ db, uid }) => {
    await arranged(uid)
    await setDoc(doc(db, pathOf(uid)), { ...rail, order: [two, one], folders: {} })
  })
  onlyTheseMay("arrange another's", world, ['owner'], ({ db }) =>
    setDoc(doc(db, pathOf(uidOf('owner'))), rail),
  )
  nobodyMay(
    'delete their own',
    world,
    ({ db, uid }) => deleteDoc(doc(db, pathOf(uid))),
    () => world.rest.get(pathOf(uidOf('member')), asOwner),
  )
  nobodyMay(
    'make the first one for another',
    world,
    ({ db }) => setDoc(doc(db, pathOf('newcomer')), rail),
    () => world.rest.commit([{ path: pathOf('newcomer'), data: { schemaVersion: 1 } }], asOwner),
  )
  const other = { name: 'x'.repeat(limits.railFolderNameMax), color: 'ember' }
  const many = Array.from({ length: limits.serversPerUser }, (_, n) =>
    String(100_000_000_000_000_000n + BigInt(n)),
  )
  const malformed: Record<string, Record<string, unknown>> = {
    'something else than servers': { ...rail, order: ['somewhere'] },
    'an order that is no list': { ...rail, order: one },
    'more servers than one can have': { ...rail, order: [...many, one] },
    'a folder without a name': { ...rail, folders: { '0a1b2c3d': { name: '', color: 'sea' } } },
    'a name that is a list': { ...rail, folders: { '0a1b2c3d': { name: ['Work'], color: 'sea' } } },
    'a long name': { ...rail, folders: { '0a1b2c3d': { name: `${other.name}x`, color: 'sea' } } },
    'an unknown colour': { ...rail, folders: { '0a1b2c3d': { ...folder, color: '#123456' } } },
    'more in a folder': { ...rail, folders: { '0a1b2c3d': { ...folder, isOpen: true } } },
    'a folder under another kind of id': { ...rail, folders: { work: folder } },
    'two new folders at once': {
      ...rail,
      folders: { '0a1b2c3d': other, '0a1b2c3e': { ...other, color: 'sky' } },
    },
    'an unknown field': { ...rail, isAdministrator: true },
    'no version': { order: rail.order, folders: rail.folders },
  }
  it.each(Object.entries(malformed))('refuses %s, at first and later', async (_name, data) => {
    const own = doc(world.as('member'), pathOf(uidOf('member')))
    await world.rest.remove(own.path)
    await refused(setDoc(own, data))
    await allowed(setDoc(own, rail))
    await refused(setDoc(own, data))
    await allowed(setDoc(own, { ...rail, order: many, folders: { ...rail.folders, '0a1b2c3e': other } }))
  })
})

describe('the folders of a rail', () => {
  it('are a hundred at most', async () => {
    const own = doc(world.as('member'), `users/${uidOf('member')}/private/rail`)
    const folderAt = (n: number) => [n.toString(16).padStart(8, '0'), { name: 'Work', color: 'sea' }] as const
    const withFolders = (count: number) => ({
      schemaVersion: 1,
      order: [],
      folders: Object.fromEntries(Array.from({ length: count }, (_, n) => folderAt(n))),
    })
    for (const count of [0, 99, 100]) {
      await world.rest.commit(
        [{ path: `users/${uidOf('member')}/private/rail`, data: withFolders(count) }],
        asOwner,
      )
      const more = setDoc(own, withFolders(count + 1))
      await (count < 100 ? allowed(more) : refused(more))
    }
  })
})

describe('own servers', () => {
  const listOf = (uid: string) => `users/${uid}/servers`
  onlyTheseMay('list their own', world, activeAccounts, ({ db, uid }) =>
    getDocs(query(collection(db, listOf(uid)), limit(limits.serversPerUser))),
  )
  onlyTheseMay('get one of their own', world, activeAccounts, ({ db, uid }) =>
    getDoc(doc(db, `${listOf(uid)}/${serverId}`)),
  )
  onlyTheseMay("list another's", world, ['owner'], ({ db }) =>
    getDocs(query(collection(db, listOf(uidOf('owner'))), limit(1))),
  )
  onlyTheseMay("get another's", world, ['owner'], ({ db }) =>
    getDoc(doc(db, `${listOf(uidOf('owner'))}/${serverId}`)),
  )
  nobodyMay(
    'create, change or delete one',
    world,
    async ({ db, uid }) => {
      await refused(setDoc(doc(db, `${listOf(uid)}/100000000000000077`), { name: 'x' }))
      await refused(updateDoc(doc(db, `${listOf(uid)}/${serverId}`), { name: 'x' }))
      await deleteDoc(doc(db, `${listOf(uid)}/${serverId}`))
    },
    () => world.rest.commit([{ path: `${listOf('x')}/${serverId}`, data: { name: 'x' } }], asOwner),
  )
  it('come at most as many as an account can have', async () => {
    const own = collection(world.as('member'), listOf(uidOf('member')))
    await refused(getDocs(query(own, limit(limits.serversPerUser + 1))))
    await refused(getDocs(own))
  })
})

describe('what only functions touch', () => {
  const hidden = [
    'usernames/member',
    'rateLimits/member_createServer',
    'callResults/member_1',
    'invites/aBcDeFgH23',
  ]
  for (const path of hidden) {
    nobodyMay(
      `get, list, create, change or delete in ${path.split('/')[0]}`,
      world,
      async ({ db, uid }) => {
        await refused(getDocs(query(collection(db, path.split('/')[0]!), where('uid', '==', uid), limit(1))))
        await refused(setDoc(doc(db, path), { schemaVersion: 1, uid }))
        await refused(setDoc(doc(db, `${path}-new`), { schemaVersion: 1, uid }))
        await refused(deleteDoc(doc(db, path)))
        await getDoc(doc(db, path))
      },
      async () => {
        await world.rest.seed([{ path, data: { schemaVersion: 1, uid: 'member' } }])
        return world.rest.get(path, asOwner)
      },
    )
  }
})

describe('suspensions', () => {
  nobodyMay(
    'get, list, create, change or lift one',
    world,
    async ({ db, uid }) => {
      await refused(getDoc(doc(db, `suspensions/${uid}`)))
      await refused(getDocs(query(collection(db, 'suspensions'), limit(1))))
      await refused(setDoc(doc(db, `suspensions/${uid}-new`), { schemaVersion: 1 }))
      await refused(setDoc(doc(db, `suspensions/${uidOf('suspended member')}`), { schemaVersion: 2 }))
      await deleteDoc(doc(db, `suspensions/${uid}`))
    },
    () => world.rest.list('', 'suspensions', asOwner, { limit: 1 }),
  )
})
