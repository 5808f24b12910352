/** What channels say otherwise for roles and people, and who may change it. */
import { randomUUID } from 'node:crypto'
import { asChannelId, asRoleId, type ChannelId, type ServerId } from '@parley/domain/ids'
import { canSendMessage, canViewChannel } from '@parley/domain/permissions/can'
import { limits } from '@parley/domain/limits'
import type { Permission } from '@parley/domain/permissions/permission'
import type { Overwrite } from '@parley/domain/schema/server'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'
import { convergeServer } from '../../functions/src/lib/converge'
import { refs } from '../../functions/src/lib/db'
import { addMember, allow, deny, readAcl } from './edits'
import { aPerson, aServer, call, createChannel, type Person, resultOf } from './people'
import { putRoles } from './roleCalls'

const low = asRoleId('500000000000000001')
const keepers = asRoleId('500000000000000002')
const high = asRoleId('500000000000000003')
const forbidden = { code: 'forbidden' }

let owner: Person
let keeper: Person
let peer: Person
let ada: Person
let serverId: ServerId
let category: ChannelId
let room: ChannelId

beforeAll(async () => {
  ;[owner, keeper, peer, ada] = (await Promise.all(Array.from({ length: 4 }, () => aPerson()))) as [
    Person,
    Person,
    Person,
    Person,
  ]
  serverId = (await aServer(owner)).serverId
  const make = async (type: string, parentId: ChannelId | null) =>
    asChannelId(resultOf(await createChannel(owner, serverId, { name: 'place', type, parentId })).channelId)
  category = await make('category', null)
  room = await make('text', category)
})
beforeEach(() =>
  withoutBackgroundTriggers(async () => {
    await putRoles(serverId, [
      [low, 1, []],
      [keepers, 2, ['manageRoles']],
      [high, 3, []],
    ])
    for (const { uid } of [keeper, peer]) await addMember(serverId, uid, { roles: [keepers] })
    await addMember(serverId, ada.uid, { roles: [low] })
    for (const id of [category, room]) await refs.channel(serverId, id).update({ overwrites: {} })
    await convergeServer(serverId, 'write')
  }),
)

type Target = { kind: 'role' | 'member'; id: string }
const role = (id: string): Target => ({ kind: 'role', id })
const member = ({ uid }: Person): Target => ({ kind: 'member', id: uid })
type Wish = { allow?: Permission[]; deny?: Permission[] }

const set = (person: Person, channelId: ChannelId, target: Target, says: Wish, requestId = randomUUID()) =>
  call<{ channelId: ChannelId }>(person, 'setOverwrite', {
    requestId,
    serverId,
    channelId,
    target,
    says: { allow: [], deny: [], ...says },
  })
const sync = (person: Person, channelId: ChannelId) =>
  call<{ channelId: ChannelId }>(person, 'syncOverwrites', { requestId: randomUUID(), serverId, channelId })
const put = (id: ChannelId, overwrites: Record<string, Overwrite>) =>
  withoutBackgroundTriggers(() => refs.channel(serverId, id).update({ overwrites }))
const read = async (id: ChannelId) => (await refs.channel(serverId, id).get()).data()?.overwrites

async function rulesOf(person: Person, id = room) {
  const access = (await refs.access(serverId, person.uid).get()).data()!
  const acl = (await readAcl(serverId, id))!
  return { acl, who: { ...access, uid: person.uid, emailVerified: false, nowMs: Date.now() } }
}

describe('setOverwrite', () => {
  test('is refused without the permission, in that very channel, and to whoever is timed out', async () => {
    expect((await set(ada, room, role(low), { deny: ['speak'] })).error?.details).toEqual(forbidden)
    expect((await set(await aPerson(), room, role(low), { deny: ['speak'] })).error?.details).toEqual(
      forbidden,
    )
    await put(room, { [keepers]: deny('role', 'manageRoles') })
    expect((await set(keeper, room, role(low), { deny: ['speak'] })).error?.details).toEqual(forbidden)
    await put(room, { [keepers]: deny('role', 'viewChannel') })
    expect((await set(keeper, room, role(low), { deny: ['speak'] })).error?.details).toEqual({
      code: 'not-found',
    })
    await put(room, {})
    await refs.access(serverId, keeper.uid).update({ timeoutUntil: Date.now() + 600_000 })
    expect((await set(keeper, room, role(low), { deny: ['speak'] })).error?.details).toEqual(forbidden)
  })

  test.each<[string, () => Target, Wish]>([
    ['for one’s own role', () => role(keepers), { deny: ['speak'] }],
    ['for a role above', () => role(high), { deny: ['speak'] }],
    ['for somebody beside', () => member(peer), { deny: ['speak'] }],
    ['for the owner', () => member(owner), { deny: ['speak'] }],
    ['to allow what one lacks', () => role(low), { allow: ['manageMessages'] }],
    ['to deny what one lacks', () => role(low), { deny: ['manageMessages'] }],
  ])('is refused %s', async (_, target, says) => {
    expect((await set(keeper, room, target(), says)).error?.details).toEqual(forbidden)
    expect(await read(room)).toEqual({})
  })

  test('takes effect with its answer, and is taken back by saying nothing', async () => {
    await withoutBackgroundTriggers(async () => {
      resultOf(await set(keeper, room, role(low), { deny: ['sendMessages', 'attachFiles'] }))
      expect(await read(room)).toEqual({ [low]: deny('role', 'sendMessages', 'attachFiles') })
      const silenced = await rulesOf(ada)
      expect(canSendMessage(silenced.acl, silenced.who)).toBe(false)
      resultOf(await set(keeper, room, member(ada), { allow: ['sendMessages'] }))
      const again = await rulesOf(ada)
      expect(canSendMessage(again.acl, again.who)).toBe(true)
      resultOf(await set(keeper, room, role(low), {}))
      expect(await read(room)).toEqual({ [ada.uid]: allow('member', 'sendMessages') })
    })
  })

  test('leaves what one lacks where it was', async () => {
    await put(room, { [low]: allow('role', 'manageMessages') })
    expect((await set(keeper, room, role(low), { deny: ['speak'] })).error?.details).toEqual(forbidden)
    resultOf(await set(keeper, room, role(low), { allow: ['manageMessages'], deny: ['speak'] }))
  })

  test('lets nobody lock themselves out', async () => {
    const everyone = role(serverId)
    const locked = { code: 'invalid', field: 'says' }
    expect((await set(keeper, room, everyone, { deny: ['viewChannel'] })).error?.details).toEqual(locked)
    resultOf(await set(keeper, room, member(keeper), { allow: ['viewChannel'] }))
    resultOf(await set(keeper, room, everyone, { deny: ['viewChannel'] }))
    const shut = await rulesOf(ada)
    expect(canViewChannel(shut.acl, shut.who)).toBe(false)
  })

  test('is about channels, about somebody who is here, and not both ways at once', async () => {
    const wrong = { code: 'invalid', field: 'says' }
    expect((await set(owner, room, role(low), { allow: ['banMembers'] })).error?.details).toEqual(wrong)
    expect((await set(owner, room, role(low), { allow: ['speak'], deny: ['speak'] })).error?.details).toEqual(
      wrong,
    )
    const nobody = { code: 'invalid', field: 'target' }
    const stranger = await aPerson()
    expect((await set(owner, room, member(stranger), { deny: ['speak'] })).error?.details).toEqual(nobody)
    const gone = role('500000000000000099')
    expect((await set(owner, room, gone, { deny: ['speak'] })).error?.details).toEqual(nobody)
    await put(room, { [stranger.uid]: allow('member', 'speak') })
    resultOf(await set(owner, room, member(stranger), {}))
    expect(await read(room)).toEqual({})
  })

  test('ends at the most that a channel may hold', async () => {
    const many = Array.from(
      { length: limits.overwritesPerChannel },
      (_, n) => [`u${n}`, deny('member', 'speak')] as const,
    )
    await put(room, Object.fromEntries(many))
    const { error } = await set(owner, room, role(low), { deny: ['speak'] })
    expect(error?.details).toEqual({ code: 'limit-reached' })
  })

  test('on a category moves the channels that are in step with it, and no other', async () => {
    const apart = asChannelId(
      resultOf(await createChannel(owner, serverId, { name: 'apart', parentId: category })).channelId,
    )
    await put(apart, { [high]: deny('role', 'speak') })
    await withoutBackgroundTriggers(async () => {
      resultOf(await set(keeper, category, role(low), { deny: ['viewChannel'] }))
      expect(await read(room)).toEqual({ [low]: deny('role', 'viewChannel') })
      expect(await read(apart)).toEqual({ [high]: deny('role', 'speak') })
      const shut = await rulesOf(ada)
      expect(canViewChannel(shut.acl, shut.who)).toBe(false)
    })
  })

  test('works once for one request', async () => {
    const requestId = randomUUID()
    resultOf(await set(owner, room, role(low), { deny: ['speak'] }, requestId))
    await put(room, {})
    resultOf(await set(owner, room, role(low), { deny: ['speak'] }, requestId))
    expect(await read(room)).toEqual({})
  })
})

describe('syncOverwrites', () => {
  test('says what the category says', async () => {
    await put(category, { [low]: deny('role', 'sendMessages') })
    await put(room, { [ada.uid]: allow('member', 'sendMessages') })
    resultOf(await sync(keeper, room))
    expect(await read(room)).toEqual({ [low]: deny('role', 'sendMessages') })
    const silenced = await rulesOf(ada)
    expect(canSendMessage(silenced.acl, silenced.who)).toBe(false)
  })
  test('changes nothing that one may not change by itself', async () => {
    await put(room, { [high]: deny('role', 'speak') })
    expect((await sync(keeper, room)).error?.details).toEqual(forbidden)
    await put(room, { [low]: allow('role', 'manageMessages') })
    expect((await sync(keeper, room)).error?.details).toEqual(forbidden)
    resultOf(await sync(owner, room))
    expect(await read(room)).toEqual({})
    expect((await sync(ada, room)).error?.details).toEqual(forbidden)
  })
  test('asks for a category', async () => {
    expect((await sync(owner, category)).error?.details).toEqual({ code: 'invalid', field: 'channelId' })
  })
})
