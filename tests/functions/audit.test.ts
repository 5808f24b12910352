/** What a server's log tells of: every act once, edits by hand as well, and nothing that follows from them by itself. */
import { randomUUID } from 'node:crypto'
import {
  asChannelId,
  asRoleId,
  asUid,
  type ChannelId,
  everyoneRoleId,
  mintChannelId,
  type ServerId,
} from '@parley/domain/ids'
import { moderationTimings } from '@parley/domain/moderation/limits'
import { schemaVersion } from '@parley/domain/limits'
import { closedPaths, paths } from '@parley/domain/paths'
import type { AuditEntry } from '@parley/domain/schema/audit'
import { ordinaryInvite } from '@parley/domain/schema/invite'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { noticeByHand } from '../../functions/src/audit/noticeByHand'
import { record } from '../../functions/src/audit/record'
import { createChannel } from '../../functions/src/channels/createChannel'
import { deleteChannel } from '../../functions/src/channels/deleteChannel'
import { moveChannel } from '../../functions/src/channels/moveChannel'
import { setOverwrite } from '../../functions/src/channels/setOverwrite'
import { syncOverwrites } from '../../functions/src/channels/syncOverwrites'
import { updateChannel } from '../../functions/src/channels/updateChannel'
import { acceptInvite } from '../../functions/src/invites/acceptInvite'
import { createInvite } from '../../functions/src/invites/createInvite'
import { revokeInvite } from '../../functions/src/invites/revokeInvite'
import { db, refs } from '../../functions/src/lib/db'
import { resetNicknames } from '../../functions/src/members/resetNicknames'
import { setNickname } from '../../functions/src/members/setNickname'
import { timeoutMember } from '../../functions/src/members/timeoutMember'
import { endVisitsOf } from '../../functions/src/members/endVisits'
import { banMembers } from '../../functions/src/moderation/banMembers'
import { kickMembers } from '../../functions/src/moderation/kickMembers'
import { unbanMember } from '../../functions/src/moderation/unbanMember'
import { changeMemberRoles } from '../../functions/src/roles/changeMemberRoles'
import { changeRoleMembers } from '../../functions/src/roles/changeRoleMembers'
import { createRole } from '../../functions/src/roles/createRole'
import { deleteRole } from '../../functions/src/roles/deleteRole'
import { moveRole } from '../../functions/src/roles/moveRole'
import { updateRole } from '../../functions/src/roles/updateRole'
import { deleteServer } from '../../functions/src/servers/deleteServer'
import { leaveServer } from '../../functions/src/servers/leaveServer'
import { transferServer } from '../../functions/src/servers/transferServer'
import { updateNewcomers } from '../../functions/src/servers/updateNewcomers'
import { updateServer } from '../../functions/src/servers/updateServer'
import { pruneMembers } from '../../functions/src/prune/pruneMembers'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'
import { act, clearAudit, entriesOf, listAudit, toldOf } from './auditCalls'
import { addMember, addRole, deny } from './edits'
import { aPerson, aServer, type Person, resultOf } from './people'
import { quietFunctions } from './quietFunctions'
import { putRoles } from './roleCalls'
import { until } from './until'

const low = asRoleId('500000000000000001')
const mid = asRoleId('500000000000000002')
const high = asRoleId('500000000000000003')
const day = 24 * 60 * 60_000
const forbidden = { code: 'forbidden' }

/** Fields of an entry, or what has to be true of them. */
type Told = { readonly [Field in keyof AuditEntry]?: unknown }
const anyText: unknown = expect.any(String)
const anyTime: unknown = expect.any(Number)
const anything: unknown = expect.anything()
const containing = (fields: object): unknown => expect.objectContaining(fields)

let owner: Person
/** Holds the highest role, with everything but being an administrator. */
let mod: Person
let plain: Person
let serverId: ServerId
let channelId: ChannelId

beforeAll(async () => {
  ;[owner, mod, plain] = [await aPerson('Olga'), await aPerson('Mia'), await aPerson('Tom')]
  ;({ serverId, channelId } = await aServer(owner))
})

/** As they were, whatever a test made of them. */
beforeEach(async () => {
  await withoutBackgroundTriggers(async () => {
    await putRoles(serverId, [
      [low, 1, ['stream']],
      [mid, 2, []],
      [
        high,
        3,
        [
          'manageServer',
          'manageRoles',
          'manageChannels',
          'manageNicknames',
          'kickMembers',
          'banMembers',
          'moderateMembers',
          'viewAuditLog',
          'stream',
        ],
      ],
    ])
    await addMember(serverId, mod.uid, { roles: [high] })
    await addMember(serverId, plain.uid)
    const shown = { schemaVersion, username: 'x', avatar: null, nick: null, joinedAt: Date.now() }
    for (const [person, name] of [
      [mod, 'Mia'],
      [plain, 'Tom'],
    ] as const) {
      const { roles, joinedAt } = (await refs.access(serverId, person.uid).get()).data()!
      const member = { ...shown, displayName: name, sortName: name.toLowerCase(), roles, joinedAt }
      await refs.member(serverId, person.uid).set(member)
    }
    await refs.ban(serverId, plain.uid).delete()
    await refs.server(serverId).update({ ownerId: owner.uid, name: 'The reading room', description: '' })
  })
})

const inChannel = async (fields: object = {}) => {
  const id = asChannelId(String(BigInt(Date.now()) * 4_000_000n).slice(0, 18))
  await withoutBackgroundTriggers(() =>
    refs.channel(serverId, id).set({
      schemaVersion,
      type: 'text',
      name: 'plans',
      topic: '',
      parentId: null,
      position: 50,
      overwrites: {},
      slowModeSeconds: 0,
      locked: null,
      viewTokens: [],
      createdAt: Date.now(),
      ...fields,
    }),
  )
  return id
}
const member = (person: Person) => ({ kind: 'member', id: person.uid, name: '' })
const theServer = (name = 'The reading room') => ({ kind: 'server', id: serverId, name })
const byMod = (told: Told): unknown[] => [
  expect.objectContaining({ by: 'member', actorId: mod.uid, reason: '', ...told }),
]
const byHand = (told: Told): unknown[] => [
  expect.objectContaining({ by: 'console', actorId: null, reason: '', ...told }),
]
const says = (before: unknown, after: unknown) => ({ before, after })

describe('each act', () => {
  const tells = (name: string, work: () => Promise<[act: () => Promise<unknown>, told: Told]>) =>
    test(`${name} is told of once, with what it changed`, async () => {
      const [perform, told] = await work()
      expect(
        await toldOf(serverId, async () => {
          expect(await perform()).toBeUndefined()
        }),
      ).toEqual(byMod(told))
    })

  tells('updateServer', () =>
    Promise.resolve([
      () =>
        act(updateServer, mod, {
          serverId,
          name: 'The quiet room',
          description: 'Shh',
          visibility: 'private',
        }),
      {
        action: 'serverUpdate',
        target: theServer('The quiet room'),
        changes: { name: says('The reading room', 'The quiet room'), description: says('', 'Shh') },
      },
    ]),
  )
  tells('updateNewcomers', () =>
    Promise.resolve([
      () =>
        act(updateNewcomers, mod, {
          serverId,
          verification: 'none',
          houseRules: `Be kind ${Date.now()}`,
          welcomeChannelId: channelId,
        }),
      { action: 'serverUpdate', changes: { houseRules: anything } },
    ]),
  )
  tells('createChannel', () =>
    Promise.resolve([
      () =>
        act(createChannel, mod, {
          serverId,
          type: 'text',
          name: 'New Plans',
          topic: 'Which',
          parentId: null,
        }),
      {
        action: 'channelCreate',
        target: { kind: 'channel', id: anyText, name: 'new-plans' },
        changes: { type: says(null, 'text'), topic: says(null, 'Which') },
      },
    ]),
  )
  tells('updateChannel', async () => {
    const id = await inChannel()
    return [
      () => act(updateChannel, mod, { serverId, channelId: id, topic: 'Whither', name: 'plans' }),
      {
        action: 'channelUpdate',
        target: { kind: 'channel', id, name: 'plans' },
        changes: { topic: says('', 'Whither') },
      },
    ]
  })
  tells('a channel that is made private', async () => {
    const id = await inChannel()
    const privateTo = { roles: [high], members: [] }
    return [
      () => act(updateChannel, mod, { serverId, channelId: id, privateTo }),
      {
        action: 'overwriteUpdate',
        changes: containing({
          [`role/${serverId}/deny`]: says(null, ['viewChannel']),
          [`role/${high}/allow`]: says(null, ['viewChannel']),
        }),
      },
    ]
  })
  tells('moveChannel, with all that make room', async () => {
    const [first, second] = [await inChannel({ position: 50 }), await inChannel({ position: 51 })]
    return [
      () => act(moveChannel, mod, { serverId, channelId: second, parentId: null, beforeId: first }),
      { action: 'channelMove', target: { kind: 'channel', id: second, name: 'plans' } },
    ]
  })
  tells('deleteChannel, with what it held moving out', async () => {
    const id = await inChannel({ type: 'category', name: 'Old' })
    await inChannel({ parentId: id, position: 0 })
    return [
      () => act(deleteChannel, mod, { serverId, channelId: id }),
      { action: 'channelDelete', target: { kind: 'channel', id, name: 'Old' } },
    ]
  })
  tells('setOverwrite, with the channels that are in step', async () => {
    const id = await inChannel({ type: 'category', name: 'Rooms' })
    const child = await inChannel({ parentId: id })
    return [
      () =>
        act(setOverwrite, mod, {
          serverId,
          channelId: id,
          target: { kind: 'role', id: low },
          says: { allow: [], deny: ['stream'] },
        }),
      {
        action: 'overwriteUpdate',
        target: { kind: 'channel', id, name: 'Rooms' },
        about: [id, low, child],
        changes: { [`role/${low}/deny`]: says(null, ['stream']) },
      },
    ]
  })
  tells('syncOverwrites', async () => {
    const overwrites = { [low]: { kind: 'role', allow: [], deny: ['stream'] } }
    const id = await inChannel({ type: 'category', overwrites })
    const child = await inChannel({ parentId: id })
    return [
      () => act(syncOverwrites, mod, { serverId, channelId: child }),
      { action: 'overwriteUpdate', changes: { [`role/${low}/deny`]: says(null, ['stream']) } },
    ]
  })
  tells('createRole, with those that make room', () =>
    Promise.resolve([
      () => act(createRole, mod, { serverId, name: 'Bakers', color: '#aabbcc', permissions: ['stream'] }),
      {
        action: 'roleCreate',
        target: { kind: 'role', id: anyText, name: 'Bakers' },
        changes: { color: says(null, '#aabbcc'), permissions: says(null, ['stream']) },
      },
    ]),
  )
  tells('updateRole', () =>
    Promise.resolve([
      () => act(updateRole, mod, { serverId, roleId: low, permissions: [], hoist: true, color: null }),
      {
        action: 'roleUpdate',
        target: { kind: 'role', id: low, name: 'role 1' },
        changes: { permissions: says(['stream'], []), hoist: says(false, true) },
      },
    ]),
  )
  tells('moveRole, with those that make room', () =>
    Promise.resolve([
      () => act(moveRole, mod, { serverId, roleId: low, beforeId: mid }),
      { action: 'roleMove', target: { kind: 'role', id: low, name: 'role 1' } },
    ]),
  )
  tells('deleteRole, with everybody who held it and every channel that named it,', async () => {
    await inChannel({ overwrites: { [low]: { kind: 'role', allow: [], deny: ['stream'] } } })
    await withoutBackgroundTriggers(() => addMember(serverId, plain.uid, { roles: [low] }))
    return [
      async () => {
        const answer = await act(deleteRole, mod, { serverId, roleId: low })
        const held = async () => (await refs.access(serverId, plain.uid).get()).data()?.roles
        await until(held, [everyoneRoleId(serverId)])
        return answer
      },
      {
        action: 'roleDelete',
        target: { kind: 'role', id: low, name: 'role 1' },
        changes: { permissions: says(['stream'], null) },
      },
    ]
  })
  tells('changeMemberRoles', () =>
    Promise.resolve([
      () => act(changeMemberRoles, mod, { serverId, memberId: plain.uid, add: [low], remove: [] }),
      {
        action: 'memberRolesUpdate',
        target: member(plain),
        changes: { roles: says([serverId], [serverId, low]) },
      },
    ]),
  )
  tells('changeRoleMembers', () =>
    Promise.resolve([
      () => act(changeRoleMembers, mod, { serverId, roleId: low, add: [plain.uid, mod.uid], remove: [] }),
      {
        action: 'memberRolesUpdate',
        target: { kind: 'role', id: low, name: 'role 1' },
        about: [low, plain.uid, mod.uid],
        details: { added: [plain.uid, mod.uid], removed: [] },
      },
    ]),
  )
  tells('setNickname', () =>
    Promise.resolve([
      () => act(setNickname, mod, { serverId, memberId: plain.uid, nick: 'Tommy' }),
      {
        action: 'memberNicknameUpdate',
        target: member(plain),
        changes: { nick: says(null, 'Tommy') },
      },
    ]),
  )
  tells('resetNicknames', async () => {
    await withoutBackgroundTriggers(() => refs.member(serverId, plain.uid).update({ nick: 'Tommy' }))
    return [
      () => act(resetNicknames, mod, { serverId, memberIds: [plain.uid, mod.uid] }),
      {
        action: 'memberNicknameUpdate',
        target: member(plain),
        details: { removed: [plain.uid] },
      },
    ]
  })
  tells('a timeout', () =>
    Promise.resolve([
      () => act(timeoutMember, mod, { serverId, memberId: plain.uid, seconds: 60, reason: 'Shouting' }),
      {
        action: 'memberTimeout',
        target: member(plain),
        reason: 'Shouting',
        details: { until: anyTime },
      },
    ]),
  )
  tells('the lifting of a timeout', async () => {
    await withoutBackgroundTriggers(() => addMember(serverId, plain.uid, { timeoutUntil: Date.now() + day }))
    return [
      () => act(timeoutMember, mod, { serverId, memberId: plain.uid, seconds: null }),
      { action: 'memberTimeoutLift', target: member(plain) },
    ]
  })
  tells('kickMembers, with the membership that goes with it,', () =>
    Promise.resolve([
      () => act(kickMembers, mod, { serverId, memberIds: [plain.uid] }),
      { action: 'memberKick', target: member(plain) },
    ]),
  )
  tells('banMembers, with the membership that goes with it,', () =>
    Promise.resolve([
      () =>
        act(banMembers, mod, {
          serverId,
          memberIds: [plain.uid],
          reason: 'Spam',
          deleteMessages: 'none',
          until: null,
        }),
      {
        action: 'memberBan',
        target: member(plain),
        reason: 'Spam',
        details: { until: null, deleteMessages: 'none' },
      },
    ]),
  )
  tells('unbanMember', async () => {
    const ban = { schemaVersion, reason: '', moderatorId: null, at: Date.now(), until: null }
    await withoutBackgroundTriggers(() =>
      refs.ban(serverId, plain.uid).set({ ...ban, name: 'Tom', sortName: 'tom', username: 'tom' }),
    )
    return [
      () => act(unbanMember, mod, { serverId, memberId: plain.uid }),
      { action: 'memberUnban', target: member(plain) },
    ]
  })
  tells('createInvite', () =>
    Promise.resolve([
      () => act(createInvite, mod, { serverId, channelId, ...ordinaryInvite, mayReuse: false }),
      {
        action: 'inviteCreate',
        details: containing({ channelId, temporary: false }),
      },
    ]),
  )
  tells('revokeInvite', async () => {
    await act(createInvite, owner, { serverId, channelId, ...ordinaryInvite, mayReuse: false })
    const { docs } = await refs.invites().where('inviterId', '==', owner.uid).limit(1).get()
    const code = docs[0]!.id
    return [
      () => act(revokeInvite, mod, { code }),
      {
        action: 'inviteRevoke',
        target: { kind: 'invite', id: code, name: code },
        details: { channelId, authorId: owner.uid },
      },
    ]
  })

  test('transferServer is told of once', async () => {
    const told = await toldOf(serverId, () => act(transferServer, owner, { serverId, newOwnerId: mod.uid }))
    expect(told).toEqual([
      expect.objectContaining({
        action: 'serverTransfer',
        actorId: owner.uid,
        changes: { ownerId: says(owner.uid, mod.uid) },
        about: [serverId, mod.uid],
      }),
    ])
  })

  test('pruneMembers is told of once, however many pages it takes', async () => {
    const away = await aPerson('Gone')
    const joinedAt = Date.now() - 60 * day
    await withoutBackgroundTriggers(async () => {
      await addMember(serverId, away.uid)
      await refs.access(serverId, away.uid).update({ joinedAt: new Date(joinedAt) })
      const shown = { displayName: 'Gone', nick: null, sortName: 'gone', avatar: null }
      const roles = [everyoneRoleId(serverId)]
      await refs
        .member(serverId, away.uid)
        .set({ schemaVersion, username: 'gone', ...shown, roles, joinedAt })
    })
    const isMember = async () => (await refs.access(serverId, away.uid).get()).exists
    const told = await toldOf(serverId, async () => {
      expect(await act(pruneMembers, mod, { serverId, days: 7, roleIds: [] })).toBeUndefined()
      await until(isMember, false)
    })
    expect(told).toEqual(
      byMod({
        action: 'memberPrune',
        target: theServer(),
        details: { count: 1, days: 7, roleIds: [] },
      }),
    )
  })
})

describe('nothing is told of', () => {
  const isSilent = (name: string, work: () => Promise<unknown>) =>
    test(name, async () => {
      expect(await toldOf(serverId, work)).toEqual([])
    })

  isSilent('an act that is refused', async () => {
    const asked = [
      act(updateServer, plain, { serverId, name: 'Mine', description: '', visibility: 'private' }),
      act(createChannel, plain, { serverId, type: 'text', name: 'mine', topic: '', parentId: null }),
      act(deleteChannel, plain, { serverId, channelId }),
      act(createRole, plain, { serverId, name: 'Mine', color: null, permissions: [] }),
      act(updateRole, mod, { serverId, roleId: high, name: 'Higher' }),
      act(changeMemberRoles, mod, { serverId, memberId: mod.uid, add: [], remove: [high] }),
      act(setNickname, plain, { serverId, memberId: mod.uid, nick: 'Mimi' }),
      act(timeoutMember, plain, { serverId, memberId: mod.uid, seconds: 60 }),
      act(kickMembers, plain, { serverId, memberIds: [mod.uid] }),
      act(transferServer, mod, { serverId, newOwnerId: mod.uid }),
    ]
    expect(await Promise.all(asked)).toEqual(asked.map(() => forbidden))
    // Whoever of many is not below stays, and the call itself is answered.
    await act(kickMembers, mod, { serverId, memberIds: [owner.uid] })
  })
  isSilent('an act that changes nothing', async () => {
    const { verification, houseRules, welcomeChannelId } = (await refs.server(serverId).get()).data()!
    const id = await inChannel()
    const done = [
      await act(updateServer, mod, {
        serverId,
        name: 'The reading room',
        description: '',
        visibility: 'private',
      }),
      await act(updateNewcomers, mod, { serverId, verification, houseRules, welcomeChannelId }),
      await act(updateChannel, mod, { serverId, channelId: id, name: 'plans', topic: '' }),
      await act(setOverwrite, mod, {
        serverId,
        channelId: id,
        target: { kind: 'role', id: low },
        says: { allow: [], deny: [] },
      }),
      await act(updateRole, mod, { serverId, roleId: low, permissions: ['stream'], icon: null }),
      await act(changeMemberRoles, mod, { serverId, memberId: plain.uid, add: [], remove: [low] }),
      await act(changeRoleMembers, mod, { serverId, roleId: low, add: [], remove: [plain.uid] }),
      await act(setNickname, mod, { serverId, memberId: plain.uid, nick: null }),
      await act(resetNicknames, mod, { serverId, memberIds: [plain.uid] }),
      await act(timeoutMember, mod, { serverId, memberId: plain.uid, seconds: null }),
    ]
    expect(done).toEqual(done.map(() => undefined))
  })
  isSilent('who joins and who leaves', async () => {
    const guest = await aPerson('Gus')
    const { docs } = await refs.invites().where('serverId', '==', serverId).limit(1).get()
    expect(await act(acceptInvite, guest, { code: docs[0]!.id })).toBeUndefined()
    await quietFunctions()
    expect(await act(leaveServer, guest, { serverId })).toBeUndefined()
    expect((await refs.member(serverId, guest.uid).get()).exists).toBe(false)
  })
  isSilent('a visit that is over', async () => {
    const joinedAt = Date.now() - day
    await withoutBackgroundTriggers(async () => {
      await refs.access(serverId, plain.uid).update({ temporary: true, joinedAt: new Date(joinedAt) })
      await refs.member(serverId, plain.uid).update({ joinedAt: new Date(joinedAt) })
      const own = { schemaVersion, name: 'x', icon: null, joinedAt, temporary: true as const }
      await refs.ownServer(plain.uid, serverId).set(own)
    })
    await endVisitsOf(plain.uid, Date.now())
    expect((await refs.access(serverId, plain.uid).get()).exists).toBe(false)
  })
  isSilent('a new name or picture of somebody, or a suspension', async () => {
    // Their rail, by which a suspension finds where they are, follows from what they may see.
    await refs.access(serverId, plain.uid).update({ viewTokens: ['wrong'] })
    await until(async () => (await refs.ownServer(plain.uid, serverId).get()).exists, true)
    await refs.user(plain.uid).update({ displayName: 'Thomas' })
    await refs.suspension(plain.uid).set({ schemaVersion })
    await until(async () => (await refs.access(serverId, plain.uid).get()).data()?.suspended, true)
    await refs.suspension(plain.uid).delete()
    await until(async () => (await refs.access(serverId, plain.uid).get()).data()?.suspended, false)
  })
  isSilent('what is compiled, broken by hand and put right', async () => {
    const tokens = async () => (await refs.channel(serverId, channelId).get()).data()?.viewTokens
    const right = await tokens()
    await refs.access(serverId, plain.uid).update({ viewTokens: ['wrong'] })
    await refs.member(serverId, plain.uid).update({ roles: [], displayName: 'Wrong' })
    await refs.channel(serverId, channelId).update({ viewTokens: ['wrong'] })
    await until(tokens, right)
  })

  test('the making of a server, nor anything when it is gone', async () => {
    const other = await aServer(owner)
    await quietFunctions()
    expect(await entriesOf(other.serverId)).toEqual([])
    await withoutBackgroundTriggers(() => addMember(other.serverId, plain.uid))
    expect(await act(deleteServer, owner, { serverId: other.serverId })).toBeUndefined()
    await until(async () => (await refs.roles(other.serverId).get()).size, 0)
    await quietFunctions()
    expect(await entriesOf(other.serverId)).toEqual([])
  })

  test('a call that comes a second time', async () => {
    const wish = { requestId: randomUUID(), serverId, name: 'Bakers', color: null, permissions: [] }
    const told = await toldOf(serverId, async () => {
      await Promise.all([act(createRole, mod, wish), act(createRole, mod, wish)])
      await act(createRole, mod, wish)
    })
    expect(told.map(({ action }) => action)).toEqual(['roleCreate'])
  })
})

describe('an edit by hand', () => {
  const isNoticed = (name: string, edit: () => Promise<unknown>, told: () => Told) =>
    test(`${name} is told of once`, async () => {
      expect(await toldOf(serverId, edit)).toEqual(byHand(told()))
    })

  isNoticed(
    'of the server',
    () => refs.server(serverId).update({ name: 'By hand' }),
    () => ({
      action: 'serverUpdate',
      target: theServer('By hand'),
      changes: { name: says('The reading room', 'By hand') },
    }),
  )
  isNoticed(
    'of who owns it',
    () => refs.server(serverId).update({ ownerId: mod.uid }),
    () => ({ action: 'serverTransfer', changes: { ownerId: says(owner.uid, mod.uid) } }),
  )
  isNoticed(
    'that makes a role',
    () => addRole(serverId, asRoleId('500000000000000009'), ['administrator'], 9),
    () => ({
      action: 'roleCreate',
      target: { kind: 'role', id: '500000000000000009', name: 'a role' },
      changes: containing({ permissions: says(null, ['administrator']) }),
    }),
  )
  isNoticed(
    'of what a role grants',
    () => refs.role(serverId, low).update({ permissions: ['administrator'] }),
    () => ({ action: 'roleUpdate', changes: { permissions: says(['stream'], ['administrator']) } }),
  )
  isNoticed(
    'of where a role stands',
    () => refs.role(serverId, low).update({ position: 30 }),
    () => ({ action: 'roleMove', changes: { position: says(1, 30) } }),
  )
  isNoticed(
    'that deletes a role somebody holds and a channel names',
    async () => {
      await inChannel({ overwrites: { [low]: { kind: 'role', allow: [], deny: ['stream'] } } })
      await withoutBackgroundTriggers(() => addMember(serverId, plain.uid, { roles: [low] }))
      await refs.role(serverId, low).delete()
      const held = async () => (await refs.access(serverId, plain.uid).get()).data()?.roles
      await until(held, [everyoneRoleId(serverId)])
    },
    () => ({ action: 'roleDelete', target: { kind: 'role', id: low, name: 'role 1' } }),
  )
  let id: ChannelId
  isNoticed(
    'of a channel',
    async () => {
      id = await inChannel()
      await refs.channel(serverId, id).update({ topic: 'By hand' })
    },
    () => ({
      action: 'channelUpdate',
      target: { kind: 'channel', id, name: 'plans' },
      changes: { topic: says('', 'By hand') },
    }),
  )
  isNoticed(
    'of a channel’s place',
    async () => {
      id = await inChannel()
      await refs.channel(serverId, id).update({ position: 77 })
    },
    () => ({ action: 'channelMove', changes: { position: says(50, 77) } }),
  )
  isNoticed(
    'of an overwrite',
    async () => {
      id = await inChannel()
      await refs
        .channel(serverId, id)
        .update({ [`overwrites.${mid}`]: { kind: 'role', allow: ['stream'], deny: [] } })
    },
    () => ({
      action: 'overwriteUpdate',
      changes: { [`role/${mid}/allow`]: says(null, ['stream']) },
    }),
  )
  isNoticed(
    'that deletes a channel',
    async () => {
      id = await inChannel()
      await refs.channel(serverId, id).delete()
    },
    () => ({ action: 'channelDelete', target: { kind: 'channel', id, name: 'plans' } }),
  )
  isNoticed(
    'of somebody’s roles',
    () => refs.access(serverId, plain.uid).update({ roles: [everyoneRoleId(serverId), mid] }),
    () => ({
      action: 'memberRolesUpdate',
      target: member(plain),
      changes: { roles: says([serverId], [serverId, mid]) },
    }),
  )
  isNoticed(
    'that silences somebody',
    () => refs.access(serverId, plain.uid).update({ timeoutUntil: new Date(Date.now() + day) }),
    () => ({ action: 'memberTimeout', details: { until: anyTime } }),
  )
  isNoticed(
    'of a nickname',
    () => refs.member(serverId, plain.uid).update({ nick: 'By hand' }),
    () => ({ action: 'memberNicknameUpdate', changes: { nick: says(null, 'By hand') } }),
  )
  isNoticed(
    'that ends a membership in what rules read',
    async () => {
      await refs.access(serverId, plain.uid).delete()
      await until(async () => (await refs.member(serverId, plain.uid).get()).exists, false)
    },
    () => ({ action: 'memberKick', target: member(plain) }),
  )
  isNoticed(
    'that ends a membership in what people see',
    async () => {
      await refs.member(serverId, plain.uid).delete()
      await until(async () => (await refs.access(serverId, plain.uid).get()).exists, false)
    },
    () => ({ action: 'memberKick', target: member(plain) }),
  )
  isNoticed(
    'that bans somebody',
    async () => {
      await refs.ban(serverId, plain.uid).set({ reason: 'By hand' })
      await until(async () => (await refs.access(serverId, plain.uid).get()).exists, false)
    },
    () => ({ action: 'memberBan', reason: 'By hand', target: member(plain) }),
  )
  isNoticed(
    'that lifts a ban',
    async () => {
      await withoutBackgroundTriggers(() => refs.ban(serverId, plain.uid).set({ reason: 'Old' }))
      await refs.ban(serverId, plain.uid).delete()
    },
    () => ({ action: 'memberUnban', target: member(plain) }),
  )

  test('right after an act on the same document is told of beside it', async () => {
    const told = await toldOf(serverId, async () => {
      await act(updateRole, mod, { serverId, roleId: low, name: 'By Mia' })
      await refs.role(serverId, low).update({ name: 'By hand' })
      await act(updateRole, mod, { serverId, roleId: low, name: 'By Mia again' })
    })
    const names = told.map(({ by, changes }) => [by, changes['name']?.after])
    expect(names.toSorted()).toEqual([
      ['console', 'By hand'],
      ['member', 'By Mia'],
      ['member', 'By Mia again'],
    ])
  })

  test('of which the event comes twice, or from two at once, is told of once', async () => {
    const ref = db.doc(paths.role(serverId, low))
    const before = await ref.get()
    const told = await toldOf(serverId, async () => {
      await ref.update({ name: 'By hand' })
      const change = { before, after: await ref.get() }
      await Promise.all([noticeByHand(serverId, 'roles', change), noticeByHand(serverId, 'roles', change)])
      await noticeByHand(serverId, 'roles', change)
    })
    expect(told).toEqual(byHand({ action: 'roleUpdate' }))
  })
})

describe('listAudit', () => {
  /** One where no late event tells of anything besides. */
  beforeAll(async () => {
    ;({ serverId, channelId } = await aServer(owner))
  })
  /** As so many acts would have written them, a minute apart; the newest last. */
  const fill = async (count: number, of: (index: number) => Parameters<typeof record>[3], author = mod) => {
    const batch = db.batch()
    const end = Date.now()
    for (let index = 0; index < count; index++) {
      const at = end - (count - index) * 60_000
      record(batch, serverId, { uid: author.uid }, of(index), { id: String(index).padStart(20, 'a'), at })
    }
    await batch.commit()
  }
  const kicked = (index: number) =>
    ({ action: 'memberKick', target: { kind: 'member', id: `uid${index}`, name: '' } }) as const
  beforeEach(() => clearAudit(serverId))

  test('gives the newest first, page by page, none twice and none left out', async () => {
    await fill(120, kicked)
    const first = resultOf(await listAudit(mod, serverId))
    const second = resultOf(await listAudit(mod, serverId, { after: first.next }))
    const third = resultOf(await listAudit(mod, serverId, { after: second.next }))
    expect([first, second, third].map(({ entries }) => entries.length)).toEqual([50, 50, 20])
    expect(third.next).toBeNull()
    const ids = [first, second, third].flatMap(({ entries }) => entries.map(({ target }) => target.id))
    expect(ids).toEqual(Array.from({ length: 120 }, (_, index) => `uid${119 - index}`))
  })

  test('finds by who acted, by kind, by whom it was done to, and by all together', async () => {
    await fill(3, kicked)
    const roleMade = { action: 'roleCreate', target: { kind: 'role', id: low, name: 'Low' } } as const
    const batch = db.batch()
    record(batch, serverId, { uid: owner.uid }, { ...roleMade, alsoAbout: ['uid1'] })
    record(batch, serverId, 'console', roleMade)
    record(batch, serverId, 'automod', {
      action: 'automodTimeout',
      target: { kind: 'member', id: 'uid1', name: '' },
    })
    await batch.commit()
    const found = async (wish: Parameters<typeof listAudit>[2]) =>
      resultOf(await listAudit(mod, serverId, wish)).entries.map(({ by, action }) => `${by} ${action}`)
    const ofOwner = { by: 'member', uid: owner.uid } as const
    expect(await found({ who: ofOwner })).toEqual(['member roleCreate'])
    expect(await found({ who: { by: 'console' } })).toEqual(['console roleCreate'])
    expect(await found({ who: { by: 'raidGuard' } })).toEqual([])
    expect((await found({ group: 'roles' })).toSorted()).toEqual(['console roleCreate', 'member roleCreate'])
    expect(await found({ targetId: 'uid1' })).toEqual([
      expect.stringMatching(/roleCreate|automodTimeout/),
      expect.stringMatching(/roleCreate|automodTimeout/),
      'member memberKick',
    ])
    expect(await found({ targetId: 'uid1', group: 'members' })).toEqual(['member memberKick'])
    expect(await found({ targetId: 'uid1', group: 'roles', who: ofOwner })).toEqual(['member roleCreate'])
    expect(await found({ targetId: 'uid2', group: 'roles', who: ofOwner })).toEqual([])
  })

  test('says what a deleted message said only to who may view where it stood', async () => {
    const secret = mintChannelId(Date.now())
    const overwrites = { [serverId]: deny('role', 'viewChannel') }
    await refs
      .channel(serverId, secret)
      .set({ ...(await refs.channel(serverId, channelId).get()).data()!, overwrites })
    const saidIn = (id: ChannelId) => () => ({
      action: 'messageDelete' as const,
      target: { kind: 'message' as const, id, name: '' },
      changes: { text: { before: `Said in ${id}`, after: null } },
      details: { channelId: id, authorId: plain.uid },
    })
    const gone = mintChannelId(Date.now() + 1)
    const batch = db.batch()
    for (const id of [channelId, secret, gone]) record(batch, serverId, { uid: owner.uid }, saidIn(id)())
    await batch.commit()
    const texts = async (person: Person) =>
      new Set(
        resultOf(await listAudit(person, serverId)).entries.flatMap(({ action, changes }) =>
          action === 'messageDelete' ? (changes['text']?.before ?? []) : [],
        ),
      )
    expect(await texts(mod)).toEqual(new Set([`Said in ${channelId}`]))
    expect(await texts(owner)).toEqual(new Set([channelId, secret, gone].map((id) => `Said in ${id}`)))
    expect(resultOf(await listAudit(mod, serverId, { group: 'messages' })).entries).toHaveLength(3)
  })

  test('names who acted and to whom, and nobody whose account is gone', async () => {
    const target = { kind: 'member', id: plain.uid, name: '' } as const
    await fill(1, () => ({ action: 'memberKick', target }))
    await fill(1, kicked, { ...mod, uid: asUid('gone') }).catch(() => undefined)
    const { people } = resultOf(await listAudit(owner, serverId))
    expect(people.map(({ displayName }) => displayName).toSorted()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^T/)]),
    )
    expect(people.map(({ id }) => id)).not.toContain('gone')
  })

  test('remembers for ninety days, whenever the rest is swept, and says when it may be', async () => {
    const batch = db.batch()
    const now = Date.now()
    for (const [index, age] of [89, 91].entries()) {
      record(batch, serverId, { uid: mod.uid }, kicked(age), {
        id: String(index).padStart(20, 'b'),
        at: now - age * day,
      })
    }
    await batch.commit()
    const { entries } = resultOf(await listAudit(mod, serverId))
    expect(entries.map(({ target }) => target.id)).toEqual(['uid89'])
    for (const { at, expireAt } of await entriesOf(serverId)) {
      expect(expireAt - at).toBeCloseTo(moderationTimings.auditKeptMs, -1)
    }
  })

  test('one that was broken by hand hides no other', async () => {
    await fill(2, kicked)
    await db.doc(`${closedPaths.audit(serverId)}/${'0'.padStart(20, 'a')}`).update({ action: 'nonsense' })
    expect(resultOf(await listAudit(mod, serverId)).entries).toHaveLength(1)
  })

  describe('is refused', () => {
    const refusal = async (person: Person | undefined, wish: Parameters<typeof listAudit>[2] = {}) =>
      (await listAudit(person, serverId, wish)).error?.details

    test('to whoever may not: a member, a stranger, whoever is signed out, and a moderator in timeout', async () => {
      expect(await refusal(plain)).toEqual(forbidden)
      expect(await refusal(await aPerson('Sam'))).toEqual(forbidden)
      expect(await refusal(undefined)).toEqual({ code: 'signed-out' })
      expect(await refusal(mod)).toBeUndefined()
      await withoutBackgroundTriggers(() =>
        addMember(serverId, mod.uid, { roles: [high], timeoutUntil: Date.now() + day }),
      )
      expect(await refusal(mod)).toEqual(forbidden)
    })
    test('to whoever holds the permission in another server alone', async () => {
      const sam = await aPerson('Sam')
      await aServer(sam)
      expect(await refusal(sam)).toEqual(forbidden)
    })
    test('from the moment on when the role loses the permission, and to a suspended account', async () => {
      await withoutBackgroundTriggers(() =>
        refs.role(serverId, high).update({ permissions: ['manageServer'] }),
      )
      expect(await refusal(mod)).toEqual(forbidden)
      await withoutBackgroundTriggers(() => refs.suspension(owner.uid).set({ schemaVersion }))
      expect(await refusal(owner)).toEqual({ code: 'suspended' })
      await withoutBackgroundTriggers(() => refs.suspension(owner.uid).delete())
    })
    test.each([
      ['a kind that there is none of', { group: 'secrets' }, 'group'],
      ['a path for a target', { targetId: 'x'.repeat(129) }, 'targetId'],
      ['a cursor into nowhere', { after: { at: Number.MAX_SAFE_INTEGER, id: '../x' } }, 'after'],
      ['somebody who is nobody', { who: { by: 'everybody' } }, 'who'],
    ])('%s', async (_, wish, field) => {
      expect(await refusal(mod, wish as never)).toEqual({ code: 'invalid', field })
    })
  })
})
