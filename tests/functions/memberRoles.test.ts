/** Giving roles to people and taking them, and who may not. */
import { randomUUID } from 'node:crypto'
import { asRoleId, asUid, everyoneRoleId, type RoleId, type ServerId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { addMember, allow, deny } from './edits'
import { leftToDo } from './leftToDo'
import { type Answer, aPerson, aServer, call, createChannel, type Person, resultOf } from './people'
import { changeMemberRoles, changeRoleMembers, putRoles } from './roleCalls'
import { until } from './until'

const low = asRoleId('500000000000000001')
const strong = asRoleId('500000000000000002')
const keepers = asRoleId('500000000000000003')
const high = asRoleId('500000000000000004')
const elsewhere = asRoleId('600000000000000001')
const forbidden = { code: 'forbidden' }

let owner: Person
let keeper: Person
let peer: Person
let boss: Person
let ada: Person
let bo: Person
let stranger: Person
let serverId: ServerId
let everyone: RoleId

beforeAll(async () => {
  ;[owner, keeper, peer, boss, ada, bo, stranger] = (await Promise.all(
    Array.from({ length: 7 }, () => aPerson()),
  )) as [Person, Person, Person, Person, Person, Person, Person]
  serverId = (await aServer(owner)).serverId
  everyone = everyoneRoleId(serverId)
  await putRoles(serverId, [
    [low, 1, []],
    [strong, 2, ['administrator']],
    [keepers, 3, ['manageRoles']],
    [high, 4, []],
  ])
  const other = await aServer(stranger)
  await putRoles(other.serverId, [[elsewhere, 1, []]])
})
beforeEach(async () => {
  await addMember(serverId, keeper.uid, { roles: [keepers] })
  await addMember(serverId, peer.uid, { roles: [keepers] })
  await addMember(serverId, boss.uid, { roles: [high] })
  for (const { uid } of [ada, bo]) await addMember(serverId, uid)
})

const held = async ({ uid }: Person) => (await refs.access(serverId, uid).get()).data()?.roles
const change = (who: Person, { uid }: Person, add: readonly RoleId[], remove: readonly RoleId[] = []) =>
  changeMemberRoles(who, serverId, { memberId: uid, add, remove })
const changeMany = (who: Person, roleId: RoleId, add: readonly Person[], remove: readonly Person[] = []) =>
  changeRoleMembers(who, serverId, {
    roleId,
    add: add.map(({ uid }) => uid),
    remove: remove.map(({ uid }) => uid),
  })

/** Both ways to give one role to one person. */
const ways: [name: string, give: (who: Person, whom: Person, role: RoleId) => Promise<Answer<unknown>>][] = [
  ['changeMemberRoles', (who, whom, role) => change(who, whom, [role])],
  ['changeRoleMembers', (who, whom, role) => changeMany(who, role, [whom])],
]
describe.each(ways)('%s', (_, give) => {
  test.each([
    ['a role at one’s own', () => give(keeper, ada, keepers)],
    ['a role above one’s own', () => give(keeper, ada, high)],
    ['a lower role that grants more than one holds, to oneself', () => give(keeper, keeper, strong)],
    ['a lower role that grants more than one holds, to somebody', () => give(keeper, ada, strong)],
    ['to somebody who stands beside', () => give(keeper, peer, low)],
    ['to somebody who stands above', () => give(keeper, boss, low)],
    ['to the owner', () => give(keeper, owner, low)],
    ['without the permission', () => give(boss, ada, low)],
    ['as a stranger', () => give(stranger, ada, low)],
  ])('does not give %s', async (_what, attempt) => {
    expect((await attempt()).error?.details).toEqual(forbidden)
    expect(await held(ada)).toEqual([everyone])
    expect(await held(keeper)).toEqual([everyone, keepers])
  })
  test('does not give while timed out', async () => {
    await refs.access(serverId, keeper.uid).update({ timeoutUntil: Date.now() + 600_000 })
    expect((await give(keeper, ada, low)).error?.details).toEqual(forbidden)
  })
  test('knows no role of another server, and nobody can be given the everyone role', async () => {
    expect((await give(owner, ada, elsewhere)).error?.details).toEqual({ code: 'not-found' })
    expect((await give(owner, ada, everyone)).error?.details).toEqual({ code: 'invalid', field: 'roleId' })
  })
  test('gives what is below, also to oneself, and as the owner everything to everybody', async () => {
    resultOf(await give(keeper, ada, low))
    resultOf(await give(keeper, keeper, low))
    resultOf(await give(owner, owner, high))
    resultOf(await give(owner, boss, strong))
    expect(await held(ada)).toEqual([everyone, low])
    expect(await held(keeper)).toEqual([everyone, keepers, low])
  })
})

describe('changeMemberRoles', () => {
  test('gives and takes in one, keeps the rest, and the list shows it at once', async () => {
    await addMember(serverId, ada.uid, { roles: [low, high] })
    await until(async () => (await refs.member(serverId, ada.uid).get()).data()?.roles, [everyone, low, high])
    expect(resultOf(await change(owner, ada, [keepers], [low]))).toEqual({ roles: [everyone, high, keepers] })
    expect(await held(ada)).toEqual([everyone, high, keepers])
    expect((await refs.member(serverId, ada.uid).get()).data()?.roles).toEqual([everyone, high, keepers])
    await until(() => leftToDo(serverId), [])
  })
  test('takes nothing that is at or above one’s own, from oneself either', async () => {
    expect((await change(keeper, keeper, [], [keepers])).error?.details).toEqual(forbidden)
    expect((await change(keeper, boss, [], [high])).error?.details).toEqual(forbidden)
    expect((await change(owner, ada, [], [everyone])).error?.details).toMatchObject({ code: 'invalid' })
  })
  test('is about members', async () => {
    expect((await change(owner, stranger, [low])).error?.details).toEqual({ code: 'not-found' })
    const nobody = { ...stranger, uid: asUid('nobody') }
    expect((await change(owner, nobody, [low])).error?.details).toEqual({ code: 'not-found' })
  })
  test('opens the role’s private channels with its answer, and closes them', async () => {
    const { channelId } = resultOf(
      await createChannel(owner, serverId, { name: 'den', privateTo: { roles: [low], members: [] } }),
    )
    const sharesTokens = async () => {
      const [access, channel] = await Promise.all([
        refs.access(serverId, ada.uid).get(),
        refs.channel(serverId, channelId).get(),
      ])
      return channel.data()!.viewTokens.some((token) => access.data()!.viewTokens.includes(token))
    }
    resultOf(await change(owner, ada, [low]))
    expect(await sharesTokens()).toBe(true)
    resultOf(await change(owner, ada, [], [low]))
    expect(await sharesTokens()).toBe(false)
  })
  test('names channels that a deny keeps from others one by one', async () => {
    const { channelId } = resultOf(await createChannel(owner, serverId, { name: 'attic' }))
    await refs.channel(serverId, channelId).update({
      overwrites: { [low]: deny('role', 'viewChannel'), [high]: allow('role', 'viewChannel') },
    })
    const sees = async () =>
      (await refs.access(serverId, ada.uid).get()).data()!.viewTokens.includes(`c:${channelId}`)
    await until(sees, true)
    resultOf(await change(owner, ada, [low]))
    expect(await sees()).toBe(false)
    resultOf(await change(owner, ada, [high]))
    expect(await sees()).toBe(true)
  })
  test('works once for one request', async () => {
    const wish = { requestId: randomUUID(), serverId, memberId: ada.uid, add: [low], remove: [] }
    resultOf(await call(owner, 'changeMemberRoles', wish))
    await refs.access(serverId, ada.uid).update({ roles: [everyone] })
    expect(resultOf(await call(owner, 'changeMemberRoles', wish))).toEqual({ roles: [everyone, low] })
    expect(await held(ada)).toEqual([everyone])
  })
})

describe('changeRoleMembers', () => {
  test('gives to many and takes from many, and passes over who is gone or has it', async () => {
    await addMember(serverId, bo.uid, { roles: [low] })
    await addMember(serverId, keeper.uid, { roles: [keepers, low] })
    expect(resultOf(await changeMany(owner, low, [ada, bo, stranger], [keeper, peer]))).toEqual({
      changed: 2,
    })
    expect(await Promise.all([ada, bo, keeper].map(held))).toEqual([
      [everyone, low],
      [everyone, low],
      [everyone, keepers],
    ])
  })
  test('changes nobody where one of them stands too high', async () => {
    expect((await changeMany(keeper, low, [ada, boss])).error?.details).toEqual(forbidden)
    expect(await held(ada)).toEqual([everyone])
  })
  test('refuses too many at once, and somebody both ways', async () => {
    const many = Array.from({ length: limits.roleMembersPerCall + 1 }, (_, n) => `someone${n}`)
    const { error } = await changeRoleMembers(owner, serverId, { roleId: low, add: many, remove: [] })
    expect(error?.details).toMatchObject({ code: 'invalid' })
    expect((await changeMany(owner, low, [ada], [ada])).error?.details).toEqual({
      code: 'invalid',
      field: 'remove',
    })
  })
})
