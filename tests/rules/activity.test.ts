import { compileStanding } from '@parley/domain/permissions/compileStanding'
import { limits } from '@parley/domain/limits'
import {
  collection,
  collectionGroup,
  deleteDoc,
  doc,
  type Firestore,
  getCountFromServer,
  getDoc,
  getDocs,
  limit,
  onSnapshot,
  orderBy,
  query,
  setDoc,
  Timestamp,
  updateDoc,
  where,
} from 'firebase/firestore'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { allowed, nobodyMay, onlyTheseMay, refused } from './verdicts'
import {
  activeMembers,
  general,
  memberTokens,
  secret,
  server,
  serverId,
  standingOf,
  startWorld,
  uidOf,
  voice,
} from './world'

const world = await startWorld('activity')
afterAll(() => world.end())

const standingPath = (uid: string) => `users/${uid}/private/standing`

/** A second server, of which only those are members whose standing says so. */
const elsewhere = '100000000000000101'
const lounge = '100000000000000110'
const loungePath = `servers/${elsewhere}/activity/${lounge}`
const said = (at: number) => ({
  schemaVersion: 1,
  lastAt: new Date(at),
  lastMessageId: 'abcdefghijABCDEFGHIJ',
  lastAuthorId: 'somebody',
  viewTokens: [elsewhere, `a:${elsewhere}`],
})
await world.rest.seed([{ path: loungePath, data: said(0) }])

const everywhere = (db: Firestore) => collectionGroup(db, 'activity')
const among = (tokens: readonly string[]) => where('viewTokens', 'array-contains-any', tokens)
const ask = (db: Firestore, tokens: readonly string[], most = 500) =>
  getDocs(query(everywhere(db), among(tokens), limit(most)))
const idsOf = async (...asked: Parameters<typeof ask>) =>
  (await ask(...asked)).docs.map(({ id }) => id).sort()

const member = world.as('member')
const own = memberTokens('member')
const join = (servers: Record<string, string[]>, suspended = false) =>
  world.rest.seed([{ path: standingPath(uidOf('member')), data: compileStanding({ suspended, servers }) }])
beforeEach(() => join({ [serverId]: own }))

/** It is listed with what is private: accounts.test.ts. */
describe('a standing', () => {
  nobodyMay(
    'create, change or delete their own',
    world,
    async ({ db, uid }) => {
      await refused(setDoc(doc(db, standingPath(uid)), standingOf('owner')))
      await refused(setDoc(doc(db, standingPath(`${uid}-new`)), standingOf('owner')))
      await refused(updateDoc(doc(db, standingPath(uid)), { viewTokens: memberTokens('owner') }))
      await deleteDoc(doc(db, standingPath(uid)))
    },
    () => world.rest.commit([{ path: standingPath('newcomer'), data: standingOf('member') }], 'owner'),
  )
})

describe('activity in all servers', () => {
  onlyTheseMay('list it by their own tokens', world, activeMembers, ({ db, actor }) =>
    ask(db, actor === 'signed out' ? [serverId] : memberTokens(actor)),
  )
  onlyTheseMay('list it without saying whose', world, [], ({ db }) =>
    getDocs(query(everywhere(db), limit(1))),
  )
  nobodyMay(
    'get, create, change or delete it',
    world,
    async ({ db }) => {
      await refused(setDoc(doc(db, `${server}/activity/100000000000000077`), said(0)))
      await refused(setDoc(doc(db, 'activity/100000000000000077'), said(0)))
      await refused(updateDoc(doc(db, `${server}/activity/${general}`), { viewTokens: [serverId] }))
      await refused(deleteDoc(doc(db, `${server}/activity/${general}`)))
      await getDoc(doc(db, `${server}/activity/${general}`))
    },
    () => world.rest.get(`${server}/activity/${general}`, 'owner'),
  )

  it('comes from each server that the standing names, and from no other', async () => {
    expect(await idsOf(member, own)).toEqual([general, voice])
    await refused(ask(member, [elsewhere]))
    await join({ [serverId]: own, [elsewhere]: [elsewhere] })
    expect(await idsOf(member, [...own, elsewhere])).toEqual([general, voice, lounge])
    expect(await idsOf(member, [elsewhere])).toEqual([lounge])
  })
  it('cannot be widened', async () => {
    await allowed(ask(member, [serverId, `u:${uidOf('member')}`]))
    for (const another of [`u:${uidOf('owner')}`, `c:${secret}`, `a:${serverId}`, '100000000000000002']) {
      await refused(ask(member, [serverId, another]))
    }
  })
  it('leaves out what one may not see', async () => {
    expect(
      await idsOf(world.as('member who may not see it'), memberTokens('member who may not see it')),
    ).toEqual([voice])
    expect(await idsOf(world.as('moderator'), memberTokens('moderator'))).toEqual([general, voice, secret])
    expect(await idsOf(world.as('administrator'), memberTokens('administrator'))).toEqual([
      general,
      voice,
      secret,
    ])
  })
  it('must filter by tokens, whatever else it filters by', async () => {
    const all = everywhere(member)
    await refused(getDocs(query(all, where('lastAuthorId', '==', uidOf('member')), limit(50))))
    await refused(getDocs(query(all, where('lastAt', '>', Timestamp.fromMillis(0)), limit(50))))
    await refused(getDocs(query(all, where('viewTokens', '!=', []), limit(50))))
    await refused(getDocs(query(all, where('viewTokens', '==', [elsewhere]), limit(50))))
    await allowed(getDocs(query(all, among(own), orderBy('lastAt', 'desc'), limit(50))))
    const since = where('lastAt', '>', Timestamp.fromMillis(0))
    await allowed(getDocs(query(all, among(own), since, orderBy('lastAt', 'desc'), limit(50))))
    const inOne = collection(member, `${server}/activity`)
    await refused(getDocs(query(inOne, limit(50))))
    await refused(getDocs(query(collection(member, `servers/${elsewhere}/activity`), limit(50))))
  })
  it('is limited, also when it counts', async () => {
    await allowed(ask(member, own, limits.channelsPerServer))
    await refused(ask(member, own, limits.channelsPerServer + 1))
    await refused(getDocs(query(everywhere(member), among(own))))
    await refused(getCountFromServer(query(everywhere(member), among(own))))
  })
  it('is closed to whoever was removed or suspended', async () => {
    await join({})
    await refused(ask(member, own))
    await join({ [serverId]: own }, true)
    await refused(ask(member, own))
    await world.rest.remove(standingPath(uidOf('member')))
    await refused(ask(member, own))
  })
  it('reaches a listener only while its servers are those of the standing', async () => {
    await join({ [serverId]: own, [elsewhere]: [elsewhere] })
    const seen: number[] = []
    let markListening = () => {}
    const isListening = new Promise<void>((resolve) => {
      markListening = resolve
    })
    const ending = new Promise<string>((resolve) => {
      onSnapshot(
        query(everywhere(member), among([elsewhere]), limit(500)),
        (snapshot) => {
          for (const each of snapshot.docs) seen.push((each.get('lastAt') as Timestamp).toMillis())
          markListening()
        },
        (error) => resolve(error.code),
      )
    })
    await isListening
    await join({ [serverId]: own })
    await world.rest.seed([{ path: loungePath, data: said(1_000) }])
    expect(await ending).toBe('permission-denied')
    expect(seen).not.toContain(1_000)
  })
})
