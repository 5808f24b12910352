import { limits } from '@parley/domain/limits'
import {
  collection,
  collectionGroup,
  deleteDoc,
  doc,
  getCountFromServer,
  getDoc,
  getDocs,
  limit,
  orderBy,
  query,
  setDoc,
  updateDoc,
  where,
} from 'firebase/firestore'
import { afterAll, describe, it } from 'vitest'
import { allowed, nobodyMay, onlyTheseMay, refused } from './verdicts'
import { accessOf, activeMembers, actors, general, server, serverId, startWorld, uidOf } from './world'

const world = await startWorld('servers')
afterAll(() => world.end())

const asOwner = 'owner'
const signedIn = actors.filter((actor) => actor !== 'signed out')
const everyoneElse = 'administrator'

describe('a server', () => {
  onlyTheseMay('get it', world, activeMembers, ({ db }) => getDoc(doc(db, server)))
  nobodyMay(
    'list servers',
    world,
    ({ db, uid }) => getDocs(query(collection(db, 'servers'), where('ownerId', '==', uid), limit(1))),
    () => world.rest.list('', 'servers', asOwner, { limit: 1 }),
  )
  nobodyMay(
    'create, change or delete one',
    world,
    async ({ db, uid }) => {
      await refused(setDoc(doc(db, 'servers/100000000000000077'), { schemaVersion: 1, ownerId: uid }))
      await refused(updateDoc(doc(db, server), { ownerId: uid }))
      await deleteDoc(doc(db, server))
    },
    () => world.rest.commit([{ path: 'servers/100000000000000078', data: { schemaVersion: 1 } }], asOwner),
  )
})

describe('access', () => {
  const list = `${server}/access`
  onlyTheseMay('get their own, which may not exist', world, signedIn, ({ db, uid }) =>
    getDoc(doc(db, `${list}/${uid}`)),
  )
  onlyTheseMay("get another's", world, [everyoneElse], ({ db }) =>
    getDoc(doc(db, `${list}/${uidOf(everyoneElse)}`)),
  )
  nobodyMay(
    'list it',
    world,
    ({ db }) => getDocs(query(collection(db, list), limit(1))),
    () => world.rest.list(server, 'access', asOwner, { limit: 1 }),
  )
  nobodyMay(
    'create, change or delete their own',
    world,
    async ({ db, uid }) => {
      await refused(setDoc(doc(db, `servers/100000000000000077/access/${uid}`), accessOf('owner')))
      await refused(setDoc(doc(db, `${list}/${uid}`), accessOf('owner')))
      await deleteDoc(doc(db, `${list}/${uid}`))
    },
    () => world.rest.commit([{ path: `${list}/new`, data: accessOf('owner') }], asOwner),
  )
})

describe('members', () => {
  const list = `${server}/members`
  onlyTheseMay('get one', world, activeMembers, ({ db }) => getDoc(doc(db, `${list}/${uidOf('owner')}`)))
  onlyTheseMay('list them', world, activeMembers, ({ db }) =>
    getDocs(query(collection(db, list), orderBy('joinedAt', 'asc'), limit(limits.listMax))),
  )
  it('come at most as many as a list may ask for', async () => {
    await refused(getDocs(query(collection(world.as('member'), list), limit(limits.listMax + 1))))
    await refused(getDocs(collection(world.as('member'), list)))
  })
  nobodyMay(
    'add, change or remove one',
    world,
    async ({ db, uid }) => {
      await refused(setDoc(doc(db, `${list}/${uid}-new`), { schemaVersion: 1, roles: [serverId] }))
      await refused(updateDoc(doc(db, `${list}/${uid}`), { nick: 'x' }))
      await deleteDoc(doc(db, `${list}/${uid}`))
    },
    () => world.rest.commit([{ path: `${list}/new`, data: { schemaVersion: 1 } }], asOwner),
  )
})

describe('who is online', () => {
  const list = `${server}/online`
  const someone = { schemaVersion: 1, state: 'online', group: serverId, sortName: 'a' }
  onlyTheseMay('list them', world, activeMembers, ({ db }) =>
    getDocs(query(collection(db, list), orderBy('sortName', 'asc'), limit(limits.onlineWatched))),
  )
  it('come at most as many as a list may ask for', async () => {
    await refused(getDocs(query(collection(world.as('member'), list), limit(limits.listMax + 1))))
    await refused(getDocs(collection(world.as('member'), list)))
  })
  nobodyMay(
    'get one',
    world,
    ({ db }) => getDoc(doc(db, `${list}/${uidOf('owner')}`)),
    async () => {
      await world.rest.seed([{ path: `${list}/someone`, data: someone }])
      return world.rest.get(`${list}/someone`, asOwner)
    },
  )
  nobodyMay(
    'say of themselves or another that they are, or are not',
    world,
    async ({ db, uid }) => {
      await refused(setDoc(doc(db, `${list}/${uid}`), someone))
      await refused(updateDoc(doc(db, `${list}/someone`), { state: 'idle' }))
      await deleteDoc(doc(db, `${list}/someone`))
    },
    () => world.rest.commit([{ path: `${list}/new`, data: someone }], asOwner),
  )
  nobodyMay(
    'list them in all servers',
    world,
    ({ db }) => getDocs(query(collectionGroup(db, 'online'), limit(1))),
    () => world.rest.list('', 'online', asOwner, { limit: 1 }),
  )
})

describe('the counts of members', () => {
  const path = `${server}/stats/members`
  const counts = { schemaVersion: 1, members: 1, online: {} }
  onlyTheseMay('get them', world, activeMembers, ({ db }) => getDoc(doc(db, path)))
  nobodyMay(
    'list, create, change or delete them',
    world,
    async ({ db }) => {
      await refused(getDocs(query(collection(db, `${server}/stats`), limit(1))))
      await refused(setDoc(doc(db, `${server}/stats/daily`), counts))
      await refused(setDoc(doc(db, path), counts))
      await deleteDoc(doc(db, path))
    },
    () => world.rest.commit([{ path, data: counts }], asOwner),
  )
})

describe('roles', () => {
  const list = `${server}/roles`
  onlyTheseMay('get one', world, activeMembers, ({ db }) => getDoc(doc(db, `${list}/${serverId}`)))
  onlyTheseMay('list them', world, activeMembers, ({ db }) =>
    getDocs(query(collection(db, list), limit(limits.rolesPerServer))),
  )
  it('come at most as many as a server can have', async () => {
    await refused(getDocs(query(collection(world.as('member'), list), limit(limits.rolesPerServer + 1))))
    await refused(getDocs(collection(world.as('member'), list)))
  })
  nobodyMay(
    'create, change or delete one',
    world,
    async ({ db }) => {
      await refused(setDoc(doc(db, `${list}/100000000000000079`), { permissions: ['administrator'] }))
      await refused(updateDoc(doc(db, `${list}/${serverId}`), { permissions: ['administrator'] }))
      await deleteDoc(doc(db, `${list}/${serverId}`))
    },
    () => world.rest.commit([{ path: `${list}/100000000000000080`, data: { permissions: [] } }], asOwner),
  )
})

describe('access lists', () => {
  nobodyMay(
    'get, list, create, change or delete one',
    world,
    async ({ db, uid }) => {
      for (const id of [general, '_server']) {
        await refused(getDoc(doc(db, `${server}/acl/${id}`)))
        await refused(updateDoc(doc(db, `${server}/acl/${id}`), { owner: uid }))
        await refused(deleteDoc(doc(db, `${server}/acl/${id}`)))
      }
      await refused(setDoc(doc(db, `${server}/acl/new`), { owner: uid }))
      await getDocs(query(collection(db, `${server}/acl`), limit(1)))
    },
    () => world.rest.list(server, 'acl', asOwner, { limit: 1 }),
  )
})

describe('bans', () => {
  const list = `${server}/bans`
  nobodyMay(
    'get, list, create, change or lift one',
    world,
    async ({ db, uid }) => {
      await refused(getDoc(doc(db, `${list}/${uid}`)))
      await refused(getDoc(doc(db, `${list}/banned`)))
      await refused(setDoc(doc(db, `${list}/${uid}-new`), { schemaVersion: 1 }))
      await refused(setDoc(doc(db, `${list}/banned`), { schemaVersion: 2 }))
      await refused(updateDoc(doc(db, `${list}/banned`), { until: new Date(0) }))
      await refused(getDocs(query(collectionGroup(db, 'bans'), limit(1))))
      await refused(deleteDoc(doc(db, `${list}/banned`)))
      await getDocs(query(collection(db, list), limit(1)))
    },
    async () => {
      await world.rest.seed([{ path: `${list}/banned`, data: { schemaVersion: 1 } }])
      return world.rest.list(server, 'bans', asOwner, { limit: 1 })
    },
  )
})

describe('reports, and what is kept about people', () => {
  const paths = [`${server}/reports`, `${server}/cases`, `${server}/silences`, 'reports']
  nobodyMay(
    'get, list, make, change or withdraw one',
    world,
    async ({ db, uid }) => {
      for (const list of paths) {
        const kept = doc(db, `${list}/kept`)
        await refused(getDoc(kept))
        await refused(setDoc(doc(db, `${list}/${uid}`), { schemaVersion: 1, reporterId: uid }))
        await refused(updateDoc(kept, { status: 'resolved' }))
        await refused(deleteDoc(kept))
        // Also what is about oneself, or was said by oneself.
        for (const field of ['subjectId', 'reporterId', 'moderatorId']) {
          await refused(getDocs(query(collection(db, list), where(field, '==', uid), limit(1))))
        }
      }
      await refused(getDocs(query(collectionGroup(db, 'reports'), limit(1))))
      await getDocs(query(collection(db, `${server}/reports`), limit(1)))
    },
    async () => {
      const data = { schemaVersion: 1 }
      await world.rest.seed(paths.map((list) => ({ path: `${list}/kept`, data })))
      return world.rest.list(server, 'reports', asOwner, { limit: 1 })
    },
  )
})

describe('the log', () => {
  const list = `${server}/audit`
  const entry = { schemaVersion: 1, at: new Date(), by: 'member', action: 'memberKick' }
  const seeded = async () => {
    await world.rest.seed([{ path: `${list}/told`, data: entry }])
    return world.rest.list(server, 'audit', asOwner, { limit: 1 })
  }
  nobodyMay('get an entry', world, ({ db }) => getDoc(doc(db, `${list}/told`)), seeded)
  nobodyMay(
    'list it, in one server or in all',
    world,
    async ({ db, uid }) => {
      await refused(getDocs(query(collection(db, list), where('actorId', '==', uid), limit(1))))
      await refused(getDocs(query(collectionGroup(db, 'audit'), limit(1))))
      await refused(getCountFromServer(query(collection(db, list), limit(1))))
      await getDocs(query(collection(db, list), limit(1)))
    },
    seeded,
  )
  nobodyMay('make an entry', world, ({ db }) => setDoc(doc(collection(db, list)), entry), seeded)
  nobodyMay(
    'change an entry',
    world,
    ({ db }) => updateDoc(doc(db, `${list}/told`), { by: 'console' }),
    seeded,
  )
  nobodyMay('delete an entry', world, ({ db }) => deleteDoc(doc(db, `${list}/told`)), seeded)
})

describe('what no rule names', () => {
  it('is refused, however powerful the member', async () => {
    const db = world.as('owner')
    await refused(getDoc(doc(db, `${server}/audit/1`)))
    await refused(setDoc(doc(db, 'anything/1'), { x: 1 }))
    await refused(setDoc(doc(db, `${server}/channels/${general}/pins/1`), { x: 1 }))
    await allowed(getDoc(doc(db, server)))
  })
  it('includes every collection group', async () => {
    const db = world.as('owner')
    for (const group of ['messages', 'channels', 'access', 'members', 'acl', 'private', 'typing']) {
      await refused(getDocs(query(collectionGroup(db, group), limit(1))))
    }
    const own = where('authorId', '==', uidOf('owner'))
    await refused(getDocs(query(collectionGroup(db, 'messages'), where('held', '==', false), own, limit(1))))
  })
})
