/** Whom a prune counts and removes, whom it never touches, and who may ask for one. */
import { randomUUID } from 'node:crypto'
import { asRoleId, asUid, type RoleId, type ServerId, type Uid } from '@parley/domain/ids'
import { schemaVersion, timings } from '@parley/domain/limits'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { dayOf, pruneBefore } from '@parley/domain/members/prune'
import { beforeEach, describe, expect, test } from 'vitest'
import { db, refs } from '../../functions/src/lib/db'
import { markSeen } from '../../functions/src/presence/markSeen'
import { sweepPresence } from '../../functions/src/presence/sweepPresence'
import { prunePages } from '../../functions/src/prune/finishPrune'
import { pruneBeginning } from '../../functions/src/prune/pruneCandidates'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'
import { leftToDo } from './leftToDo'
import { previewPrune, pruneMembers } from './memberCalls'
import { openPage } from './openPage'
import { aPerson, aServer, type Person, resultOf } from './people'
import { putRoles } from './roleCalls'
import { until } from './until'

const low = asRoleId('500000000000000001')
const keepers = asRoleId('500000000000000002')
const high = asRoleId('500000000000000003')
const forbidden = { code: 'forbidden' }
const day = 24 * 60 * 60_000

let owner: Person
let keeper: Person
let serverId: ServerId

beforeEach(async () => {
  ;[owner, keeper] = [await aPerson('Owner'), await aPerson('Keeper')]
  serverId = (await aServer(owner)).serverId
  await putRoles(serverId, [
    [low, 1, []],
    [keepers, 2, ['kickMembers']],
    [high, 3, []],
  ])
  await put('Keeper', { uid: keeper.uid, roles: [keepers] })
})

type Wish = { uid?: Uid; roles?: RoleId[]; joinedDaysAgo?: number; seenDaysAgo?: number }
let made = 0

/** A member as triggers leave one, and when they were here. */
async function put(name: string, wish: Wish = {}): Promise<Uid> {
  const {
    uid = asUid(`pruned-${++made}-${randomUUID()}`),
    roles = [],
    joinedDaysAgo = 100,
    seenDaysAgo,
  } = wish
  const held = [asRoleId(serverId), ...roles]
  const joinedAt = Date.now() - joinedDaysAgo * day
  const profile = { username: `user${made}`, displayName: name, avatar: null }
  const rest = { viewTokens: [serverId], timeoutUntil: 0, suspended: false }
  await withoutBackgroundTriggers(async () => {
    const batch = db.batch()
    batch.set(refs.user(uid), { schemaVersion, ...profile, bio: '', createdAt: joinedAt })
    batch.set(refs.access(serverId, uid), { schemaVersion, roles: held, ...rest, joinedAt })
    const shown = { ...profile, nick: null, sortName: name.toLowerCase(), roles: held, joinedAt }
    batch.set(refs.member(serverId, uid), { schemaVersion, ...shown })
    if (seenDaysAgo !== undefined) {
      batch.set(refs.lastSeen(uid), { schemaVersion, seenOn: dayOf(Date.now() - seenDaysAgo * day) })
    }
    await batch.commit()
  })
  return uid
}

const isMember = async (uid: Uid) => (await refs.access(serverId, uid).get()).exists
const counted = async (who: Person, terms = {}) => {
  const { count, people } = resultOf(await previewPrune(who, serverId, terms))
  expect(people.length).toBe(Math.min(count, moderationLimits.pruneNamed))
  return people.map(({ name }) => name)
}

describe('previewPrune', () => {
  test('counts who holds no role and has not been here, the longest member first', async () => {
    await put('Gone', { seenDaysAgo: 20 })
    await put('Never seen', { joinedDaysAgo: 200 })
    await put('Here last week', { seenDaysAgo: 6 })
    await put('New', { joinedDaysAgo: 3 })
    await put('Back for good', { joinedDaysAgo: 2, seenDaysAgo: 50 })
    await put('Holder', { roles: [low], seenDaysAgo: 50 })
    expect(await counted(keeper)).toEqual(['Never seen', 'Gone'])
    expect(await counted(keeper, { days: 14 })).toEqual(['Never seen', 'Gone'])
    expect(await counted(keeper, { days: 30 })).toEqual(['Never seen'])
  })

  test('counts holders of the roles that were chosen, and of no other besides', async () => {
    await put('Low', { roles: [low] })
    await put('Low and high', { roles: [low, high] })
    await put('High', { roles: [high] })
    await put('None')
    expect(await counted(keeper, { roleIds: [low] })).toEqual(['None', 'Low'])
    expect((await counted(owner, { roleIds: [low, high] })).toSorted()).toEqual([
      'High',
      'Low',
      'Low and high',
      'None',
    ])
  })

  test('names ten, and counts all', async () => {
    await Promise.all(Array.from({ length: moderationLimits.pruneNamed + 3 }, (_, n) => put(`Person ${n}`)))
    expect(resultOf(await previewPrune(keeper, serverId)).count).toBe(moderationLimits.pruneNamed + 3)
  })

  test('never counts the owner, oneself, or who stands beside or above', async () => {
    await refs.member(serverId, owner.uid).update({ joinedAt: new Date(Date.now() - 100 * day) })
    await put('Peer', { roles: [keepers] })
    expect(await counted(keeper, { roleIds: [low] })).toEqual([])
    expect(await counted(owner, { roleIds: [low] })).toEqual([])
  })
})

describe.each([
  ['previewPrune', previewPrune],
  ['pruneMembers', pruneMembers],
] as const)('%s', (_, ask) => {
  test('is for who may remove people', async () => {
    const [plain, boss, stranger] = [await aPerson('Plain'), await aPerson('Boss'), await aPerson('Stranger')]
    await put('Plain', { uid: plain.uid })
    await put('Boss', { uid: boss.uid, roles: [high] })
    for (const person of [plain, boss, stranger]) {
      expect((await ask(person, serverId)).error?.details).toEqual(forbidden)
    }
    expect((await ask(undefined, serverId)).error?.details).toEqual({ code: 'signed-out' })
    await refs.access(serverId, keeper.uid).update({ timeoutUntil: new Date(Date.now() + 60_000) })
    expect((await ask(keeper, serverId)).error?.details).toEqual(forbidden)
    expect(await isMember(plain.uid)).toBe(true)
  })

  test('is for nobody who holds the permission as everybody does', async () => {
    const plain = await aPerson('Plain')
    await put('Plain', { uid: plain.uid })
    const victim = await put('Victim')
    await refs.role(serverId, asRoleId(serverId)).update({ permissions: ['kickMembers'] })
    expect((await ask(plain, serverId)).error?.details).toEqual(forbidden)
    expect(await isMember(victim)).toBe(true)
  })

  test('takes no role that is not below one’s own, and none of another server', async () => {
    const holder = await put('High', { roles: [high] })
    for (const roleIds of [[high], [keepers], [low, high]]) {
      expect((await ask(keeper, serverId, { roleIds })).error?.details).toEqual(forbidden)
    }
    const elsewhere = { roleIds: ['600000000000000001'] }
    expect((await ask(keeper, serverId, elsewhere)).error?.details).toEqual({ code: 'not-found' })
    const everyone = { roleIds: [serverId] }
    expect((await ask(keeper, serverId, everyone)).error?.details).toMatchObject({ code: 'invalid' })
    for (const days of [0, 1, -7, 1000]) {
      expect((await ask(keeper, serverId, { days })).error?.details).toEqual({
        code: 'invalid',
        field: 'days',
      })
    }
    expect(await isMember(holder)).toBe(true)
  })
})

describe('pruneMembers', () => {
  test('removes just those whom the preview counted, with all that belongs to a membership', async () => {
    const gone = await Promise.all([put('A', { seenDaysAgo: 20 }), put('B'), put('C', { roles: [low] })])
    const kept = await Promise.all([
      put('Here', { seenDaysAgo: 1 }),
      put('New', { joinedDaysAgo: 1 }),
      put('High', { roles: [high] }),
      put('Both', { roles: [low, high] }),
    ])
    const terms = { roleIds: [low] }
    expect((await counted(keeper, terms)).toSorted()).toEqual(['A', 'B', 'C'])
    const requestId = randomUUID()
    expect(resultOf(await pruneMembers(keeper, serverId, { ...terms, requestId })).count).toBe(3)
    const members = (uids: readonly Uid[]) => Promise.all(uids.map(isMember))
    await until(() => members(gone), [false, false, false])
    const shown = async () =>
      Promise.all(gone.map(async (uid) => (await refs.member(serverId, uid).get()).exists))
    await until(shown, [false, false, false])
    expect(await members([...kept, owner.uid, keeper.uid])).toEqual(Array(6).fill(true))
    // The same call once more is answered as it was, and does nothing.
    expect(resultOf(await pruneMembers(keeper, serverId, { ...terms, requestId })).count).toBe(3)
    expect(resultOf(await pruneMembers(keeper, serverId, terms)).count).toBe(0)
    await until(() => leftToDo(serverId), [])
  })
})

describe('the steps of a prune', () => {
  const work = (over: { byUid?: Uid; roleIds?: RoleId[] } = {}) => ({
    serverId,
    byUid: keeper.uid,
    before: pruneBefore(7, Date.now()),
    roleIds: [] as RoleId[],
    after: pruneBeginning,
    ...over,
  })

  test('go on where the last one ended, and do no harm twice', async () => {
    const uids = await Promise.all(Array.from({ length: 130 }, (_, n) => put(`Person ${n}`)))
    const left = async () => (await Promise.all(uids.map(isMember))).filter(Boolean).length
    await withoutBackgroundTriggers(async () => {
      const rest = await prunePages(work(), 1)
      expect(await left()).toBe(30)
      // Interrupted after its work, a step is taken again.
      await prunePages(work(), 1)
      expect(await left()).toBeLessThanOrEqual(30)
      expect(await prunePages(rest!, 10)).toBeNull()
      expect(await left()).toBe(0)
    })
  })

  test('spare who came back, or was given a role, since they were counted', async () => {
    const [back, chosen, gone] = [await put('Back'), await put('Chosen'), await put('Gone')]
    await markSeen(back, Date.now())
    // What people see of members may lag behind.
    await withoutBackgroundTriggers(() => refs.access(serverId, chosen).update({ roles: [serverId, high] }))
    await prunePages(work(), 10)
    expect(await Promise.all([back, chosen, gone].map(isMember))).toEqual([true, true, false])
  })

  test('end when whoever began it may not any more, or has left', async () => {
    const victim = await put('Victim')
    await refs.access(serverId, keeper.uid).update({ roles: [serverId] })
    expect(await prunePages(work(), 10)).toBeNull()
    expect(await prunePages(work({ byUid: asUid('nobody') }), 10)).toBeNull()
    expect(await isMember(victim)).toBe(true)
    await refs.access(serverId, keeper.uid).update({ roles: [serverId, keepers] })
    expect(await prunePages(work({ roleIds: [keepers] }), 10)).toBeNull()
    expect(await isMember(victim)).toBe(true)
  })

  test('pass over a membership that was broken by hand', async () => {
    const [broken, gone] = [await put('Broken'), await put('Gone')]
    await withoutBackgroundTriggers(() =>
      db.doc(refs.access(serverId, broken).path).update({ joinedAt: 'long ago' }),
    )
    await prunePages(work(), 10)
    expect(await Promise.all([broken, gone].map(isMember))).toEqual([true, false])
  })
})

describe('when somebody was here last', () => {
  const seenOn = async (uid: Uid) => (await refs.lastSeen(uid).get()).data()?.seenOn
  const today = () => dayOf(Date.now())

  test('is the day of an open page, and of one that crashed', async () => {
    const [here, crashed] = [await aPerson('Here'), await aPerson('Crashed')]
    await openPage(here.uid)
    await until(() => seenOn(here.uid), today())
    await withoutBackgroundTriggers(() =>
      openPage(crashed.uid, 'active', Date.now() - timings.heartbeatLostAfterMs - 1_000),
    )
    expect(await seenOn(crashed.uid)).toBeUndefined()
    await sweepPresence(Date.now())
    await until(() => seenOn(crashed.uid), today())
  })

  test('is written once a day, and never goes back', async () => {
    const { uid } = await aPerson()
    const noon = today() + day / 2
    await markSeen(uid, noon)
    const first = (await refs.lastSeen(uid).get()).updateTime
    await markSeen(uid, noon + 1_000)
    await markSeen(uid, noon - 3 * day)
    expect((await refs.lastSeen(uid).get()).updateTime).toEqual(first)
    await markSeen(uid, noon + day)
    expect(await seenOn(uid)).toBe(today() + day)
  })
})
