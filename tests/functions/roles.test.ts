/** Making, editing, moving and deleting roles, and who may not. */
import { randomUUID } from 'node:crypto'
import { asRoleId, everyoneRoleId, type RoleId, type ServerId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { paths } from '@parley/domain/paths'
import type { Permission } from '@parley/domain/permissions/permission'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'
import { convergeServer } from '../../functions/src/lib/converge'
import { db, refs } from '../../functions/src/lib/db'
import { addMember, allow, deny, readAcl, readChannelTokens, setOverwrites } from './edits'
import { aPerson, aServer, call, type Person, resultOf } from './people'
import { createRole, deleteRole, moveRole, putRoles, readOrder, updateRole } from './roleCalls'
import { until } from './until'

const low = asRoleId('500000000000000001')
const strong = asRoleId('500000000000000002')
const keepers = asRoleId('500000000000000003')
const high = asRoleId('500000000000000004')
const places: [RoleId, number, Permission[]][] = [
  [low, 1, []],
  [strong, 2, ['administrator']],
  [keepers, 3, ['manageRoles', 'manageMessages']],
  [high, 4, []],
]
const elsewhere = asRoleId('600000000000000001')
const forbidden = { code: 'forbidden' }
const missing = { code: 'not-found' }

let owner: Person
let keeper: Person
let member: Person
let serverId: ServerId
let everyone: RoleId
let general: Awaited<ReturnType<typeof aServer>>['channelId']

beforeAll(async () => {
  ;[owner, keeper, member] = await Promise.all([aPerson(), aPerson(), aPerson()])
  const place = await aServer(owner)
  serverId = place.serverId
  general = place.channelId
  everyone = everyoneRoleId(serverId)
  await addMember(serverId, keeper.uid, { roles: [keepers] })
  await addMember(serverId, member.uid)
  const other = await aServer(await aPerson())
  await putRoles(other.serverId, [[elsewhere, 1, []]])
})
// What each test leaves behind would keep the triggers busy for longer than the next one waits.
beforeEach(() =>
  withoutBackgroundTriggers(async () => {
    const known = places.map(([id]) => id as string)
    for (const { id, ref } of (await refs.roles(serverId).get()).docs) {
      if (id !== serverId && !known.includes(id)) await ref.delete()
    }
    await putRoles(serverId, places)
  }),
)

const read = async (id: RoleId) => (await refs.role(serverId, id).get()).data()

describe.each([
  ['createRole', (person: Person) => createRole(person, serverId)],
  ['updateRole', (person: Person) => updateRole(person, serverId, { roleId: low, name: 'x' })],
  ['moveRole', (person: Person) => moveRole(person, serverId, { roleId: low, beforeId: strong })],
  ['deleteRole', (person: Person) => deleteRole(person, serverId, { roleId: low })],
] as const)('%s', (_, act) => {
  test('is for members who may manage roles', async () => {
    expect((await act(member)).error?.details).toEqual(forbidden)
    expect((await act(await aPerson())).error?.details).toEqual(forbidden)
    resultOf(await act(keeper))
  })
  test('is not for somebody timed out', async () => {
    await refs.access(serverId, keeper.uid).update({ timeoutUntil: Date.now() + 600_000 })
    const answer = await act(keeper)
    await refs.access(serverId, keeper.uid).update({ timeoutUntil: 0 })
    expect(answer.error?.details).toEqual(forbidden)
  })
  test('is for nobody who holds nothing but the everyone role, whatever that grants', async () => {
    const before = (await read(everyone))!.permissions
    await refs.role(serverId, everyone).update({ permissions: [...before, 'manageRoles'] })
    const answers = [
      await act(member),
      await updateRole(member, serverId, { roleId: everyone, permissions: [] }),
    ]
    await refs.role(serverId, everyone).update({ permissions: before })
    expect(answers.map(({ error }) => error?.details)).toEqual([forbidden, forbidden])
  })
})

describe.each([
  ['edited', (person: Person, roleId: RoleId) => updateRole(person, serverId, { roleId, name: 'mine' })],
  ['moved', (person: Person, roleId: RoleId) => moveRole(person, serverId, { roleId, beforeId: null })],
  ['deleted', (person: Person, roleId: RoleId) => deleteRole(person, serverId, { roleId })],
] as const)('a role is not %s', (_, act) => {
  test.each([
    ['at one’s own', keepers],
    ['above one’s own', high],
  ])('where it stands %s', async (_where, roleId) => {
    expect((await act(keeper, roleId)).error?.details).toEqual(forbidden)
    expect(await readOrder(serverId)).toEqual([high, keepers, strong, low])
  })
  test('that another server has', async () => {
    expect((await act(owner, elsewhere)).error?.details).toEqual(missing)
  })
  test('that is the everyone role', async () => {
    expect((await act(owner, everyone)).error?.details).toMatchObject({ code: 'invalid' })
  })
})

describe('createRole', () => {
  test('puts it below all others, once, however often it is asked', async () => {
    const requestId = randomUUID()
    const wish = { requestId, serverId, name: '  The   bakers ', color: '#AB12ef', permissions: ['speak'] }
    const [first, second] = [await call(owner, 'createRole', wish), await call(owner, 'createRole', wish)]
    const { roleId } = resultOf(first) as { roleId: RoleId }
    expect(resultOf(second)).toEqual({ roleId })
    expect(await read(roleId)).toMatchObject({ name: 'The bakers', color: '#ab12ef', permissions: ['speak'] })
    expect(await readOrder(serverId)).toEqual([high, keepers, strong, low, roleId])
  })
  test('grants what its maker may do, and nothing else', async () => {
    resultOf(await createRole(keeper, serverId, { permissions: ['manageMessages', 'viewChannel'] }))
    for (const permission of ['banMembers', 'administrator']) {
      const answer = await createRole(keeper, serverId, { permissions: ['manageMessages', permission] })
      expect(answer.error?.details).toEqual(forbidden)
    }
  })
  test('names the field that is wrong', async () => {
    const wrongs = { name: ' ', color: 'red', permissions: ['fly'] }
    for (const [field, value] of Object.entries(wrongs)) {
      const { error } = await createRole(owner, serverId, { [field]: value })
      expect(error?.details).toEqual({ code: 'invalid', field })
    }
  })
  test('ends at the most that a server may have', async () => {
    const spare = limits.rolesPerServer - (await refs.roles(serverId).get()).size
    const batch = db.batch()
    for (let n = 0; n < spare; n++) {
      const shown = { schemaVersion: 1, name: 'x', color: null, hoist: false, mentionable: false }
      const id = asRoleId(String(700_000_000_000_000_000n + BigInt(n)))
      batch.set(refs.role(serverId, id), { ...shown, position: 100 + n, permissions: [] })
    }
    await withoutBackgroundTriggers(() => batch.commit())
    const answer = await createRole(owner, serverId)
    const clearing = db.batch()
    for (const { id, ref } of (await refs.roles(serverId).get()).docs)
      if (id.startsWith('7')) clearing.delete(ref)
    await withoutBackgroundTriggers(() => clearing.commit())
    expect(answer.error?.details).toEqual({ code: 'limit-reached' })
  })
})

describe('updateRole', () => {
  test('changes what is given and leaves the rest', async () => {
    const change = { name: 'Night watch', color: '#00ff00', hoist: true, mentionable: true, icon: '🌿' }
    resultOf(await updateRole(owner, serverId, { roleId: low, ...change }))
    expect(await read(low)).toMatchObject({ ...change, permissions: [], position: 1 })
    resultOf(await updateRole(owner, serverId, { roleId: low, icon: null, color: null }))
    expect(await read(low)).toMatchObject({ name: 'Night watch', color: null, hoist: true })
    expect(await read(low)).not.toHaveProperty('icon')
    const fields = Object.keys((await db.doc(paths.role(serverId, low)).get()).data()!)
    expect(fields.toSorted()).toEqual([
      'color',
      'hoist',
      'mentionable',
      'name',
      'permissions',
      'position',
      'schemaVersion',
    ])
  })
  test('takes one emoji and nothing else for an icon', async () => {
    for (const icon of ['ab', '🌿🌿', '']) {
      const { error } = await updateRole(owner, serverId, { roleId: low, icon })
      expect(error?.details).toEqual({ code: 'invalid', field: 'icon' })
    }
  })
  test('neither grants nor takes away what its caller lacks, and leaves that where it was', async () => {
    await refs.role(serverId, low).update({ permissions: ['banMembers'] })
    const wish = (...permissions: string[]) => updateRole(keeper, serverId, { roleId: low, permissions })
    expect((await wish('banMembers', 'administrator')).error?.details).toEqual(forbidden)
    expect((await wish()).error?.details).toEqual(forbidden)
    resultOf(await wish('banMembers', 'manageMessages'))
    expect((await read(low))?.permissions).toEqual(['banMembers', 'manageMessages'])
  })
  test('of the everyone role changes the permissions, and nothing else', async () => {
    const before = (await read(everyone))!.permissions
    for (const change of [{ name: 'all' }, { color: '#ffffff' }, { hoist: true }, { icon: '🌿' }]) {
      const { error } = await updateRole(owner, serverId, { roleId: everyone, ...change })
      expect(error?.details).toEqual({ code: 'invalid', field: Object.keys(change)[0] })
    }
    const permissions = before.filter((each) => each !== 'speak')
    resultOf(await updateRole(owner, serverId, { roleId: everyone, permissions }))
    expect((await read(everyone))?.permissions).toEqual(permissions)
    await refs.role(serverId, everyone).update({ permissions: before })
  })
  test('takes effect with its answer, before any trigger', async () => {
    await convergeServer(serverId, 'write')
    await withoutBackgroundTriggers(async () => {
      resultOf(await updateRole(owner, serverId, { roleId: strong, permissions: ['manageMessages'] }))
      expect(await readAcl(serverId, general)).toMatchObject({ admins: [] })
      expect((await readAcl(serverId, general))?.r['manageMessages']?.b).toEqual([strong, keepers])
      expect((await refs.serverAcl(serverId).get()).data()?.admins).toEqual([])
    })
  })
})

describe('moveRole', () => {
  test('stands it above the one that is named, and rewrites no other where there is room', async () => {
    await refs.role(serverId, high).update({ position: 9 })
    resultOf(await moveRole(owner, serverId, { roleId: low, beforeId: keepers }))
    expect(await readOrder(serverId)).toEqual([high, low, keepers, strong])
    expect((await read(keepers))?.position).toBe(3)
  })
  test('lets nobody raise a role to their own, and rewrites nothing from there on', async () => {
    expect((await moveRole(keeper, serverId, { roleId: low, beforeId: keepers })).error?.details).toEqual(
      forbidden,
    )
    expect((await moveRole(keeper, serverId, { roleId: low, beforeId: high })).error?.details).toEqual(
      forbidden,
    )
    resultOf(await moveRole(keeper, serverId, { roleId: low, beforeId: strong }))
    expect(await readOrder(serverId)).toEqual([high, keepers, low, strong])
    expect((await read(keepers))?.position).toBe(3)
  })
  test('has no answer once the neighbour has gone', async () => {
    const gone = asRoleId('500000000000000099')
    const { error } = await moveRole(owner, serverId, { roleId: low, beforeId: gone })
    expect(error?.details).toEqual({ code: 'not-found', field: 'beforeId' })
  })
})

describe('deleteRole', () => {
  test('is not for a role that grants what its caller lacks', async () => {
    expect((await deleteRole(keeper, serverId, { roleId: strong })).error?.details).toEqual(forbidden)
    resultOf(await deleteRole(owner, serverId, { roleId: strong }))
  })

  test('takes its power with the answer, and then goes from members and overwrites', async () => {
    const holder = await aPerson()
    await setOverwrites(serverId, general, {
      [low]: deny('role', 'sendMessages'),
      [holder.uid]: allow('member', 'speak'),
    })
    await addMember(serverId, holder.uid, { roles: [low, high] })
    await until(
      async () => (await refs.member(serverId, holder.uid).get()).data()?.roles,
      [everyone, low, high],
    )
    await until(async () => (await readAcl(serverId, general))?.r['sendMessages']?.d, [low])
    resultOf(await deleteRole(owner, serverId, { roleId: low }))
    expect((await readAcl(serverId, general))?.r['sendMessages']?.d).toEqual([])
    expect(await readChannelTokens(serverId, general)).not.toContain(low)
    await until(async () => (await refs.access(serverId, holder.uid).get()).data()?.roles, [everyone, high])
    await until(async () => (await refs.member(serverId, holder.uid).get()).data()?.roles, [everyone, high])
    const { overwrites } = (await refs.channel(serverId, general).get()).data()!
    expect(Object.keys(overwrites)).toEqual([holder.uid])
  })

  test('by hand does the same, but never to what everybody holds', async () => {
    const holder = await aPerson()
    await addMember(serverId, holder.uid, { roles: [low] })
    await until(async () => (await refs.member(serverId, holder.uid).get()).exists, true)
    await refs.role(serverId, low).delete()
    await until(async () => (await refs.access(serverId, holder.uid).get()).data()?.roles, [everyone])
  })
})
