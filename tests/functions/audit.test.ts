/** What a server's log tells of: every act once, edits by hand as well, and nothing that follows from them by itself. */
import { randomUUID } from 'node:crypto'
import { asRoleId, asUid, everyoneRoleId, type ServerId } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { paths } from '@parley/domain/paths'
import type { AuditEntry } from '@parley/domain/schema/audit'
import { ordinaryInvite } from '@parley/domain/schema/invite'
import { describe, expect, test } from 'vitest'
import { noticeByHand } from '../../functions/src/audit/noticeByHand'
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
import { act, entriesOf } from './auditCalls'
import { auditStories, high, low, mid, type Place } from './auditStories'
import { addMember, addRole, deny } from './edits'
import { aPerson, aServer, type Person } from './people'
import { quietFunctions } from './quietFunctions'
import { until } from './until'

const day = 24 * 60 * 60_000
const forbidden = { code: 'forbidden' }

/** Fields of an entry, or what has to be true of them. */
type Told = { readonly [Field in keyof AuditEntry]?: unknown }
const anyText: unknown = expect.any(String)
const anyTime: unknown = expect.any(Number)
const anything: unknown = expect.anything()
const containing = (fields: object): unknown => expect.objectContaining(fields)

const member = (person: Person) => ({ kind: 'member', id: person.uid, name: '' })
const server = (id: ServerId, name = 'The reading room') => ({ kind: 'server', id, name })
const by = ({ uid }: Person, told: Told): unknown[] => [
  expect.objectContaining({ by: 'member', actorId: uid, reason: '', ...told }),
]
const byHand = (told: Told): unknown[] => [
  expect.objectContaining({ by: 'console', actorId: null, reason: '', ...told }),
]
const says = (before: unknown, after: unknown) => ({ before, after })

const story = auditStories()
type Act = readonly [perform: () => Promise<unknown>, told: Told]

describe('each act', () => {
  const tells = (name: string, prepare: (place: Place) => Act | Promise<Act>) =>
    story(`${name} is told of once, with what it changed`, async (place) => {
      const [perform, told] = await prepare(place)
      return [async () => expect(await perform()).toBeUndefined(), by(place.mod, told)]
    })

  tells('updateServer', ({ serverId, mod }) => [
    () =>
      act(updateServer, mod, {
        serverId,
        name: 'The quiet room',
        description: 'Shh',
        visibility: 'private',
      }),
    {
      action: 'serverUpdate',
      target: server(serverId, 'The quiet room'),
      changes: { name: says('The reading room', 'The quiet room'), description: says('', 'Shh') },
    },
  ])
  tells('updateNewcomers', ({ serverId, channelId, mod }) => [
    () =>
      act(updateNewcomers, mod, {
        serverId,
        verification: 'none',
        houseRules: `Be kind ${Date.now()}`,
        welcomeChannelId: channelId,
      }),
    { action: 'serverUpdate', changes: { houseRules: anything } },
  ])
  tells('createChannel', ({ serverId, mod }) => [
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
  ])
  tells('updateChannel', async ({ serverId, mod, addChannel }) => {
    const id = await addChannel()
    return [
      () => act(updateChannel, mod, { serverId, channelId: id, topic: 'Whither', name: 'plans' }),
      {
        action: 'channelUpdate',
        target: { kind: 'channel', id, name: 'plans' },
        changes: { topic: says('', 'Whither') },
      },
    ]
  })
  tells('a channel that is made private', async ({ serverId, mod, addChannel }) => {
    const id = await addChannel()
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
  tells('moveChannel, with all that make room', async ({ serverId, mod, addChannel }) => {
    const [first, second] = [await addChannel({ position: 50 }), await addChannel({ position: 51 })]
    return [
      () => act(moveChannel, mod, { serverId, channelId: second, parentId: null, beforeId: first }),
      { action: 'channelMove', target: { kind: 'channel', id: second, name: 'plans' } },
    ]
  })
  tells('deleteChannel, with what it held moving out', async ({ serverId, mod, addChannel }) => {
    const id = await addChannel({ type: 'category', name: 'Old' })
    await addChannel({ parentId: id, position: 0 })
    return [
      () => act(deleteChannel, mod, { serverId, channelId: id }),
      { action: 'channelDelete', target: { kind: 'channel', id, name: 'Old' } },
    ]
  })
  tells('setOverwrite, with the channels that are in step', async ({ serverId, mod, addChannel }) => {
    const id = await addChannel({ type: 'category', name: 'Rooms' })
    const child = await addChannel({ parentId: id })
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
  tells('syncOverwrites', async ({ serverId, mod, addChannel }) => {
    const id = await addChannel({ type: 'category', overwrites: { [low]: deny('role', 'stream') } })
    const child = await addChannel({ parentId: id })
    return [
      () => act(syncOverwrites, mod, { serverId, channelId: child }),
      { action: 'overwriteUpdate', changes: { [`role/${low}/deny`]: says(null, ['stream']) } },
    ]
  })
  tells('createRole, with those that make room', ({ serverId, mod }) => [
    () => act(createRole, mod, { serverId, name: 'Bakers', color: '#aabbcc', permissions: ['stream'] }),
    {
      action: 'roleCreate',
      target: { kind: 'role', id: anyText, name: 'Bakers' },
      changes: { color: says(null, '#aabbcc'), permissions: says(null, ['stream']) },
    },
  ])
  tells('updateRole', ({ serverId, mod }) => [
    () => act(updateRole, mod, { serverId, roleId: low, permissions: [], hoist: true, color: null }),
    {
      action: 'roleUpdate',
      target: { kind: 'role', id: low, name: 'role 1' },
      changes: { permissions: says(['stream'], []), hoist: says(false, true) },
    },
  ])
  tells('moveRole, with those that make room', ({ serverId, mod }) => [
    () => act(moveRole, mod, { serverId, roleId: low, beforeId: mid }),
    { action: 'roleMove', target: { kind: 'role', id: low, name: 'role 1' } },
  ])
  tells(
    'deleteRole, with everybody who held it and every channel that named it,',
    async ({ serverId, mod, plain, addChannel }) => {
      await addChannel({ overwrites: { [low]: deny('role', 'stream') } })
      await addMember(serverId, plain.uid, { roles: [low] })
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
    },
  )
  tells('changeMemberRoles', ({ serverId, mod, plain }) => [
    () => act(changeMemberRoles, mod, { serverId, memberId: plain.uid, add: [low], remove: [] }),
    {
      action: 'memberRolesUpdate',
      target: member(plain),
      changes: { roles: says([serverId], [serverId, low]) },
    },
  ])
  tells('changeRoleMembers', ({ serverId, mod, plain }) => [
    () => act(changeRoleMembers, mod, { serverId, roleId: low, add: [plain.uid, mod.uid], remove: [] }),
    {
      action: 'memberRolesUpdate',
      target: { kind: 'role', id: low, name: 'role 1' },
      about: [low, plain.uid, mod.uid],
      details: { added: [plain.uid, mod.uid], removed: [] },
    },
  ])
  tells('setNickname', ({ serverId, mod, plain }) => [
    () => act(setNickname, mod, { serverId, memberId: plain.uid, nick: 'Tommy' }),
    {
      action: 'memberNicknameUpdate',
      target: member(plain),
      changes: { nick: says(null, 'Tommy') },
    },
  ])
  tells('resetNicknames', async ({ serverId, mod, plain }) => {
    await refs.member(serverId, plain.uid).update({ nick: 'Tommy' })
    return [
      () => act(resetNicknames, mod, { serverId, memberIds: [plain.uid, mod.uid] }),
      {
        action: 'memberNicknameUpdate',
        target: member(plain),
        details: { removed: [plain.uid] },
      },
    ]
  })
  tells('a timeout', ({ serverId, mod, plain }) => [
    () => act(timeoutMember, mod, { serverId, memberId: plain.uid, seconds: 60, reason: 'Shouting' }),
    {
      action: 'memberTimeout',
      target: member(plain),
      reason: 'Shouting',
      details: { until: anyTime },
    },
  ])
  tells('the lifting of a timeout', async ({ serverId, mod, plain }) => {
    await addMember(serverId, plain.uid, { timeoutUntil: Date.now() + day })
    return [
      () => act(timeoutMember, mod, { serverId, memberId: plain.uid, seconds: null }),
      { action: 'memberTimeoutLift', target: member(plain) },
    ]
  })
  tells('kickMembers, with the membership that goes with it,', ({ serverId, mod, plain }) => [
    () => act(kickMembers, mod, { serverId, memberIds: [plain.uid] }),
    { action: 'memberKick', target: member(plain) },
  ])
  tells('banMembers, with the membership that goes with it,', ({ serverId, mod, plain }) => [
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
  ])
  tells('unbanMember', async ({ serverId, mod, plain }) => {
    const ban = { schemaVersion, reason: '', moderatorId: null, at: Date.now(), until: null }
    await refs.ban(serverId, plain.uid).set({ ...ban, name: 'Tom', sortName: 'tom', username: 'tom' })
    return [
      () => act(unbanMember, mod, { serverId, memberId: plain.uid }),
      { action: 'memberUnban', target: member(plain) },
    ]
  })
  tells('createInvite', ({ serverId, channelId, mod }) => [
    () => act(createInvite, mod, { serverId, channelId, ...ordinaryInvite, mayReuse: false }),
    {
      action: 'inviteCreate',
      details: containing({ channelId, temporary: false }),
    },
  ])
  tells('revokeInvite', async ({ serverId, channelId, owner, mod }) => {
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

  story('transferServer is told of once', ({ serverId, owner, mod }) => [
    () => act(transferServer, owner, { serverId, newOwnerId: mod.uid }),
    by(owner, {
      action: 'serverTransfer',
      changes: { ownerId: says(owner.uid, mod.uid) },
      about: [serverId, mod.uid],
    }),
  ])

  tells('pruneMembers, which goes on as a job,', async ({ serverId, mod, plain }) => {
    const joinedAt = Date.now() - 60 * day
    await refs.access(serverId, plain.uid).update({ joinedAt: new Date(joinedAt) })
    await refs.member(serverId, plain.uid).update({ joinedAt: new Date(joinedAt) })
    return [
      async () => {
        const refusal = await act(pruneMembers, mod, { serverId, days: 7, roleIds: [] })
        await until(async () => (await refs.access(serverId, plain.uid).get()).exists, false)
        return refusal
      },
      { action: 'memberPrune', target: server(serverId), details: { count: 1, days: 7, roleIds: [] } },
    ]
  })
})

describe('nothing is told of', () => {
  const isSilent = (name: string, prepare: (place: Place) => Promise<() => Promise<unknown>>) =>
    story(name, async (place) => [await prepare(place), []])

  isSilent('an act that is refused', ({ serverId, channelId, owner, mod, plain }) =>
    Promise.resolve(async () => {
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
    }),
  )
  isSilent('an act that changes nothing', async ({ serverId, mod, plain, addChannel }) => {
    const { verification, houseRules, welcomeChannelId } = (await refs.server(serverId).get()).data()!
    const id = await addChannel()
    const unchanged = { name: 'The reading room', description: '', visibility: 'private' }
    const saysNothing = { target: { kind: 'role', id: low }, says: { allow: [], deny: [] } }
    return async () => {
      const done = [
        await act(updateServer, mod, { serverId, ...unchanged }),
        await act(updateNewcomers, mod, { serverId, verification, houseRules, welcomeChannelId }),
        await act(updateChannel, mod, { serverId, channelId: id, name: 'plans', topic: '' }),
        await act(setOverwrite, mod, { serverId, channelId: id, ...saysNothing }),
        await act(updateRole, mod, { serverId, roleId: low, permissions: ['stream'], icon: null }),
        await act(changeMemberRoles, mod, { serverId, memberId: plain.uid, add: [], remove: [low] }),
        await act(changeRoleMembers, mod, { serverId, roleId: low, add: [], remove: [plain.uid] }),
        await act(setNickname, mod, { serverId, memberId: plain.uid, nick: null }),
        await act(resetNicknames, mod, { serverId, memberIds: [plain.uid] }),
        await act(timeoutMember, mod, { serverId, memberId: plain.uid, seconds: null }),
      ]
      expect(done).toEqual(done.map(() => undefined))
    }
  })
  isSilent('who joins and who leaves', async ({ serverId, channelId, owner }) => {
    await act(createInvite, owner, { serverId, channelId, ...ordinaryInvite, mayReuse: false })
    const { docs } = await refs.invites().where('serverId', '==', serverId).limit(1).get()
    return async () => {
      const guest = await aPerson('Gus')
      expect(await act(acceptInvite, guest, { code: docs[0]!.id })).toBeUndefined()
      await until(async () => (await refs.ownServer(guest.uid, serverId).get()).exists, true)
      expect(await act(leaveServer, guest, { serverId })).toBeUndefined()
      expect((await refs.member(serverId, guest.uid).get()).exists).toBe(false)
    }
  })
  isSilent('a visit that is over', async ({ serverId, plain }) => {
    const joinedAt = Date.now() - day
    await refs.access(serverId, plain.uid).update({ temporary: true, joinedAt: new Date(joinedAt) })
    await refs.member(serverId, plain.uid).update({ joinedAt: new Date(joinedAt) })
    const own = { schemaVersion, name: 'x', icon: null, joinedAt, temporary: true as const }
    await refs.ownServer(plain.uid, serverId).set(own)
    return async () => {
      await endVisitsOf(plain.uid, Date.now())
      expect((await refs.access(serverId, plain.uid).get()).exists).toBe(false)
    }
  })
  isSilent('a new name or picture of somebody, or a suspension', ({ serverId, plain }) =>
    Promise.resolve(async () => {
      const isSuspended = async () => (await refs.access(serverId, plain.uid).get()).data()?.suspended
      // Their rail, by which a suspension finds where they are, follows from what they may see.
      await refs.access(serverId, plain.uid).update({ viewTokens: ['wrong'] })
      await until(async () => (await refs.ownServer(plain.uid, serverId).get()).exists, true)
      await refs.user(plain.uid).update({ displayName: 'Thomas' })
      await refs.suspension(plain.uid).set({ schemaVersion })
      await until(isSuspended, true)
      await refs.suspension(plain.uid).delete()
      await until(isSuspended, false)
    }),
  )
  isSilent('what is compiled, broken by hand and put right', async ({ serverId, channelId, plain }) => {
    const tokens = async () => (await refs.channel(serverId, channelId).get()).data()?.viewTokens
    const right = await tokens()
    return async () => {
      await refs.access(serverId, plain.uid).update({ viewTokens: ['wrong'] })
      await refs.member(serverId, plain.uid).update({ roles: [], displayName: 'Wrong' })
      await refs.channel(serverId, channelId).update({ viewTokens: ['wrong'] })
      await until(tokens, right)
    }
  })

  test('the making of a server, nor anything when it is gone', async () => {
    const owner = await aPerson('Olga')
    const { serverId } = await aServer(owner)
    await quietFunctions()
    expect(await entriesOf(serverId)).toEqual([])
    await withoutBackgroundTriggers(() => addMember(serverId, asUid('somebody')))
    expect(await act(deleteServer, owner, { serverId })).toBeUndefined()
    await until(async () => (await refs.roles(serverId).get()).size, 0)
    await quietFunctions()
    expect(await entriesOf(serverId)).toEqual([])
  })
})

test('a call that comes a second time is told of once', async () => {
  const owner = await aPerson('Olga')
  const { serverId } = await aServer(owner)
  const wish = { requestId: randomUUID(), serverId, name: 'Bakers', color: null, permissions: [] }
  await Promise.all([act(createRole, owner, wish), act(createRole, owner, wish)])
  await act(createRole, owner, wish)
  await quietFunctions()
  expect((await entriesOf(serverId)).map(({ action }) => action)).toEqual(['roleCreate'])
})

describe('an edit by hand', () => {
  const isNoticed = (name: string, prepare: (place: Place) => Act | Promise<Act>) =>
    story(`${name} is told of once`, async (place) => {
      const [edit, told] = await prepare(place)
      return [edit, byHand(told)]
    })

  isNoticed('of the server', ({ serverId }) => [
    () => refs.server(serverId).update({ name: 'By hand' }),
    {
      action: 'serverUpdate',
      target: server(serverId, 'By hand'),
      changes: { name: says('The reading room', 'By hand') },
    },
  ])
  isNoticed('of who owns it', ({ serverId, owner, mod }) => [
    () => refs.server(serverId).update({ ownerId: mod.uid }),
    { action: 'serverTransfer', changes: { ownerId: says(owner.uid, mod.uid) } },
  ])
  isNoticed('that makes a role', ({ serverId }) => [
    () => addRole(serverId, asRoleId('500000000000000009'), ['administrator'], 9),
    {
      action: 'roleCreate',
      target: { kind: 'role', id: '500000000000000009', name: 'a role' },
      changes: containing({ permissions: says(null, ['administrator']) }),
    },
  ])
  isNoticed('of what a role grants', ({ serverId }) => [
    () => refs.role(serverId, low).update({ permissions: ['administrator'] }),
    { action: 'roleUpdate', changes: { permissions: says(['stream'], ['administrator']) } },
  ])
  isNoticed('of where a role stands', ({ serverId }) => [
    () => refs.role(serverId, low).update({ position: 30 }),
    { action: 'roleMove', changes: { position: says(1, 30) } },
  ])
  isNoticed(
    'that deletes a role somebody holds and a channel names',
    async ({ serverId, plain, addChannel }) => {
      await addChannel({ overwrites: { [low]: deny('role', 'stream') } })
      await addMember(serverId, plain.uid, { roles: [low] })
      return [
        async () => {
          await refs.role(serverId, low).delete()
          const held = async () => (await refs.access(serverId, plain.uid).get()).data()?.roles
          await until(held, [everyoneRoleId(serverId)])
        },
        { action: 'roleDelete', target: { kind: 'role', id: low, name: 'role 1' } },
      ]
    },
  )
  isNoticed('of a channel', async ({ serverId, addChannel }) => {
    const id = await addChannel()
    return [
      () => refs.channel(serverId, id).update({ topic: 'By hand' }),
      {
        action: 'channelUpdate',
        target: { kind: 'channel', id, name: 'plans' },
        changes: { topic: says('', 'By hand') },
      },
    ]
  })
  isNoticed('of a channel’s place', async ({ serverId, addChannel }) => {
    const id = await addChannel()
    return [
      () => refs.channel(serverId, id).update({ position: 77 }),
      { action: 'channelMove', changes: { position: says(50, 77) } },
    ]
  })
  isNoticed('of an overwrite', async ({ serverId, addChannel }) => {
    const id = await addChannel()
    const overwrite = { kind: 'role', allow: ['stream'], deny: [] }
    return [
      () => refs.channel(serverId, id).update({ [`overwrites.${mid}`]: overwrite }),
      { action: 'overwriteUpdate', changes: { [`role/${mid}/allow`]: says(null, ['stream']) } },
    ]
  })
  isNoticed('that deletes a channel', async ({ serverId, addChannel }) => {
    const id = await addChannel()
    return [
      () => refs.channel(serverId, id).delete(),
      { action: 'channelDelete', target: { kind: 'channel', id, name: 'plans' } },
    ]
  })
  isNoticed('of somebody’s roles', ({ serverId, plain }) => [
    () => refs.access(serverId, plain.uid).update({ roles: [everyoneRoleId(serverId), mid] }),
    {
      action: 'memberRolesUpdate',
      target: member(plain),
      changes: { roles: says([serverId], [serverId, mid]) },
    },
  ])
  isNoticed('that silences somebody', ({ serverId, plain }) => [
    () => refs.access(serverId, plain.uid).update({ timeoutUntil: new Date(Date.now() + day) }),
    { action: 'memberTimeout', details: { until: anyTime } },
  ])
  isNoticed('of a nickname', ({ serverId, plain }) => [
    () => refs.member(serverId, plain.uid).update({ nick: 'By hand' }),
    { action: 'memberNicknameUpdate', changes: { nick: says(null, 'By hand') } },
  ])
  isNoticed('that ends a membership in what rules read', ({ serverId, plain }) => [
    async () => {
      await refs.access(serverId, plain.uid).delete()
      await until(async () => (await refs.member(serverId, plain.uid).get()).exists, false)
    },
    { action: 'memberKick', target: member(plain) },
  ])
  isNoticed('that ends a membership in what people see', ({ serverId, plain }) => [
    async () => {
      await refs.member(serverId, plain.uid).delete()
      await until(async () => (await refs.access(serverId, plain.uid).get()).exists, false)
    },
    { action: 'memberKick', target: member(plain) },
  ])
  isNoticed('that bans somebody', ({ serverId, plain }) => [
    async () => {
      await refs.ban(serverId, plain.uid).set({ reason: 'By hand' })
      await until(async () => (await refs.access(serverId, plain.uid).get()).exists, false)
    },
    { action: 'memberBan', reason: 'By hand', target: member(plain) },
  ])
  isNoticed('that lifts a ban', async ({ serverId, plain }) => {
    await refs.access(serverId, plain.uid).delete()
    await refs.member(serverId, plain.uid).delete()
    await refs.ban(serverId, plain.uid).set({ reason: 'Old' })
    return [() => refs.ban(serverId, plain.uid).delete(), { action: 'memberUnban', target: member(plain) }]
  })

  story('right after an act on the same document is told of beside it', ({ serverId, mod }) => {
    const told = (by: string, after: string) =>
      containing({ by, changes: { name: { before: anyText, after } } })
    return [
      async () => {
        await act(updateRole, mod, { serverId, roleId: low, name: 'By Mia' })
        await refs.role(serverId, low).update({ name: 'By hand' })
        await act(updateRole, mod, { serverId, roleId: low, name: 'By Mia again' })
      },
      [told('member', 'By Mia'), told('console', 'By hand'), told('member', 'By Mia again')],
    ]
  })

  story('of which the event comes twice, or from two at once, is told of once', async ({ serverId }) => {
    const ref = db.doc(paths.role(serverId, low))
    const before = await ref.get()
    return [
      async () => {
        await ref.update({ name: 'By hand' })
        const change = { before, after: await ref.get() }
        await Promise.all([noticeByHand(serverId, 'roles', change), noticeByHand(serverId, 'roles', change)])
        await noticeByHand(serverId, 'roles', change)
      },
      byHand({ action: 'roleUpdate' }),
    ]
  })
})
