/** What somebody tries who wants more than they were given, by calling functions; by name, with why it fails. */
import { randomUUID } from 'node:crypto'
import { asRoleId, type ChannelId, everyoneRoleId, type ServerId } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import type { Permission } from '@parley/domain/permissions/permission'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { addMember } from './edits'
import {
  aPerson,
  aServer,
  call,
  createChannel,
  createServer,
  type Person,
  resultOf,
  setNickname,
} from './people'
import { changeMemberRoles, createRole, deleteRole, moveRole, putRoles, updateRole } from './roleCalls'
import { until } from './until'

const low = asRoleId('700000000000000001')
const keepers = asRoleId('700000000000000002')
const high = asRoleId('700000000000000003')
const forbidden = { code: 'forbidden' }

let owner: Person
let keeper: Person
let member: Person
let stranger: Person
let serverId: ServerId
let channelId: ChannelId

beforeAll(async () => {
  const people = await Promise.all(Array.from({ length: 4 }, () => aPerson()))
  ;[owner, keeper, member, stranger] = people as [Person, Person, Person, Person]
  ;({ serverId, channelId } = await aServer(owner))
  await putRoles(serverId, [
    [low, 1, []],
    [keepers, 2, ['manageRoles', 'manageNicknames']],
    [high, 3, ['banMembers']],
  ])
})
beforeEach(async () => {
  await addMember(serverId, keeper.uid, { roles: [keepers] })
  await addMember(serverId, member.uid)
})

const ask = (who: Person, name: string, wish: object) =>
  call<unknown>(who, name, { requestId: randomUUID(), serverId, ...wish })
const rolesOf = async ({ uid }: Person) => (await refs.access(serverId, uid).get()).data()?.roles

describe('as somebody else', () => {
  test('naming another as who asks changes nothing: who asks is whose token it is', async () => {
    const wish = { memberId: member.uid, add: [low], remove: [], uid: owner.uid, auth: { uid: owner.uid } }
    expect((await ask(member, 'changeMemberRoles', wish)).error?.details).toEqual(forbidden)
  })
  test('leaving for somebody else is leaving oneself: a call is about whoever makes it', async () => {
    await ask(stranger, 'leaveServer', { uid: member.uid, memberId: member.uid })
    expect(await rolesOf(member)).toBeDefined()
  })
  test('the request id of another’s call gives none of its answer: answers are kept by person', async () => {
    const requestId = randomUUID()
    const theirs = resultOf(await createServer(owner, 'Mine', requestId))
    const ours = resultOf(await createServer(stranger, 'Not yours', requestId))
    expect(ours.serverId).not.toBe(theirs.serverId)
  })
})

describe('with what was true once', () => {
  test('a suspended account asks with a token that is still valid: the suspension is read each time', async () => {
    const gone = await aPerson()
    await refs.suspension(gone.uid).set({ schemaVersion })
    expect((await createServer(gone)).error?.details).toEqual({ code: 'suspended' })
  })
  test('an old sign-in gives no server away, however fresh the token', async () => {
    const [head, body] = owner.idToken.split('.')
    const claims = JSON.parse(Buffer.from(body ?? '', 'base64url').toString()) as { auth_time: number }
    const old = { ...claims, auth_time: claims.auth_time - 3_600 }
    const idToken = `${head}.${Buffer.from(JSON.stringify(old)).toString('base64url')}.`
    const answer = await ask({ ...owner, idToken }, 'transferServer', { newOwnerId: member.uid })
    expect(answer.error?.details).toEqual({ code: 'sign-in-too-old' })
  })
  test('who was removed asks on: membership is read each time', async () => {
    await refs.access(serverId, keeper.uid).delete()
    expect((await createRole(keeper, serverId)).error?.details).toEqual(forbidden)
    await until(async () => (await refs.member(serverId, keeper.uid).get()).exists, false)
  })
  test('a role that was taken gives nothing any more, although its token is still in the list', async () => {
    await refs.access(serverId, keeper.uid).update({ roles: [everyoneRoleId(serverId)] })
    expect((await createRole(keeper, serverId)).error?.details).toEqual(forbidden)
  })
})

describe('upwards', () => {
  test.each([
    ['give oneself a role above', () => change(keeper, high)],
    ['give oneself one’s own role twice, as another’s', () => change(member, keepers)],
    [
      'raise one’s own role',
      () => updateRole(keeper, serverId, { roleId: keepers, permissions: ['administrator'] }),
    ],
    ['change a role above', () => updateRole(keeper, serverId, { roleId: high, permissions: [] })],
    [
      'lower a role from above one’s own to below it',
      () => moveRole(keeper, serverId, { roleId: high, beforeId: low }),
    ],
    ['lift a role over one’s own', () => moveRole(keeper, serverId, { roleId: low, beforeId: high })],
    ['delete a role above', () => deleteRole(keeper, serverId, { roleId: high })],
    [
      'make a role that may more than its maker',
      () => createRole(keeper, serverId, { permissions: ['banMembers'] }),
    ],
    [
      'grant everyone what one lacks',
      () => updateRole(keeper, serverId, { roleId: everyoneRoleId(serverId), permissions: ['banMembers'] }),
    ],
    ['open a channel to oneself with what one lacks', () => overwriteOwn(['manageMessages'])],
    ['rename the owner', () => setNickname(keeper, serverId, owner, 'Nobody')],
  ])('nobody can %s', async (_what, attempt) => {
    const before = await refs.roles(serverId).get()
    expect((await attempt()).error?.details).toEqual(forbidden)
    const after = await refs.roles(serverId).get()
    expect(after.docs.map((role) => role.data())).toEqual(before.docs.map((role) => role.data()))
    expect(await rolesOf(member)).toEqual([everyoneRoleId(serverId)])
  })

  const change = (who: Person, roleId: typeof low) =>
    changeMemberRoles(who, serverId, { memberId: who.uid, add: [roleId], remove: [] })
  const overwriteOwn = (allow: Permission[]) => {
    const target = { kind: 'member', id: keeper.uid }
    return ask(keeper, 'setOverwrite', { channelId, target, says: { allow, deny: [] } })
  }
})

describe('sideways', () => {
  test('a channel of another server is none of this one’s', async () => {
    const theirs = await aServer(stranger)
    const wish = { channelId: theirs.channelId, name: 'taken' }
    expect((await ask(owner, 'updateChannel', wish)).error?.details).toEqual({ code: 'not-found' })
  })
  test('a stranger learns by no answer whether there is such a server', async () => {
    const known = await createChannel(stranger, serverId)
    const unknown = await createChannel(stranger, '100000000000000000' as ServerId)
    expect(known.error).toEqual(unknown.error)
  })
  test('what is no id is no path: it leads to no other document', async () => {
    const wish = { serverId: `${serverId}/access`, channelId }
    expect((await ask(owner, 'deleteChannel', wish)).error?.details).toEqual({
      code: 'invalid',
      field: 'serverId',
    })
  })
})
