import { limits } from '@parley/domain/limits'
import {
  collection,
  deleteDoc,
  doc,
  type Firestore,
  getCountFromServer,
  getDoc,
  getDocs,
  limit,
  query,
  setDoc,
  updateDoc,
  where,
} from 'firebase/firestore'
import { afterAll, describe, expect, it } from 'vitest'
import { allowed, nobodyMay, onlyTheseMay, refused } from './verdicts'
import {
  type Actor,
  activeMembers,
  general,
  memberTokens,
  secret,
  server,
  serverId,
  startWorld,
  uidOf,
  voice,
} from './world'

const world = await startWorld('channels')
afterAll(() => world.end())

const moderators: Actor[] = ['moderator', 'timed out moderator', 'administrator', 'owner']
const seesGeneral = activeMembers.filter((actor) => actor !== 'member who may not see it')
const everyToken = [serverId, `a:${serverId}`, `c:${general}`]

function listed(db: Firestore, tokens: readonly string[], most = 500) {
  const some = where('viewTokens', 'array-contains-any', tokens)
  return getDocs(query(collection(db, `${server}/channels`), some, limit(most)))
}

describe('the table of actors', () => {
  onlyTheseMay('get an open channel', world, activeMembers, ({ db }) =>
    getDoc(doc(db, `${server}/channels/${voice}`)),
  )
  onlyTheseMay('get a channel that some may not see', world, seesGeneral, ({ db }) =>
    getDoc(doc(db, `${server}/channels/${general}`)),
  )
  onlyTheseMay("get the moderators' channel", world, moderators, ({ db }) =>
    getDoc(doc(db, `${server}/channels/${secret}`)),
  )
  onlyTheseMay('list channels by their own tokens', world, activeMembers, ({ db, actor }) =>
    listed(db, memberTokens(actor)),
  )
  onlyTheseMay("list channels by the administrators' token", world, ['administrator', 'owner'], ({ db }) =>
    listed(db, [`a:${serverId}`]),
  )
  onlyTheseMay('list channels by all tokens there are', world, [], ({ db }) => listed(db, everyToken))
  nobodyMay(
    'create, change or delete a channel',
    world,
    async ({ db }) => {
      await refused(setDoc(doc(db, `${server}/channels/100000000000000077`), { viewTokens: everyToken }))
      await refused(updateDoc(doc(db, `${server}/channels/${general}`), { viewTokens: everyToken }))
      await deleteDoc(doc(db, `${server}/channels/${general}`))
    },
    () =>
      world.rest.commit(
        [{ path: `${server}/channels/100000000000000078`, data: { viewTokens: [] } }],
        'owner',
      ),
  )
})

describe('a private channel', () => {
  const idsFor = async (actor: Actor) =>
    (await listed(world.as(actor), memberTokens(actor))).docs.map((found) => found.id).sort()

  it('is in the lists of those who may see it, and in no others', async () => {
    expect(await idsFor('member')).toEqual([general, voice])
    expect(await idsFor('member who may not see it')).toEqual([voice])
    expect(await idsFor('moderator')).toEqual([general, voice, secret])
    expect(await idsFor('administrator')).toEqual([general, voice, secret])
    expect(await idsFor('owner')).toEqual([general, voice, secret])
  })
  it('cannot be told from one that does not exist', async () => {
    const db = world.as('member')
    await refused(getDoc(doc(db, `${server}/channels/${secret}`)))
    await refused(getDoc(doc(db, `${server}/channels/100000000000000099`)))
    await allowed(getDoc(doc(db, `${server}/channels/${voice}`)))
  })
})

describe('a list of channels', () => {
  const db = world.as('member')
  const channels = collection(db, `${server}/channels`)
  const own = where('viewTokens', 'array-contains-any', memberTokens('member'))

  it('cannot be widened', async () => {
    await allowed(listed(db, [serverId]))
    await allowed(listed(db, [serverId, `u:${uidOf('member')}`]))
    await refused(listed(db, [serverId, `u:${uidOf('owner')}`]))
    await refused(listed(db, [serverId, `c:${secret}`]))
    await refused(listed(db, [serverId, '100000000000000002']))
  })
  it('must filter by tokens, whatever else it filters by', async () => {
    await refused(getDocs(query(channels, limit(50))))
    await refused(getDocs(query(channels, where('type', '==', 'voice'), limit(50))))
    await refused(getDocs(query(channels, where('viewTokens', '!=', []), limit(50))))
    await refused(getDocs(query(channels, where('viewTokens', '==', []), limit(50))))
    await allowed(getDocs(query(channels, where('viewTokens', 'array-contains', serverId), limit(50))))
    await allowed(getDocs(query(channels, own, where('type', '==', 'voice'), limit(50))))
  })
  it('is limited, also when it counts', async () => {
    await allowed(getDocs(query(channels, own, limit(limits.channelsPerServer))))
    await refused(getDocs(query(channels, own, limit(limits.channelsPerServer + 1))))
    await refused(getDocs(query(channels, own)))
    await allowed(getCountFromServer(query(channels, own, limit(50))))
    await refused(getCountFromServer(query(channels, own)))
    await refused(getCountFromServer(query(channels, limit(50))))
  })
})
