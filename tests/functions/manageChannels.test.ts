/** Editing, moving and deleting channels. */
import { randomUUID } from 'node:crypto'
import { byPlace } from '@parley/domain/channels/order'
import { asChannelId, asRoleId, type ChannelId, mintMessageId, type ServerId } from '@parley/domain/ids'
import { limits, schemaVersion } from '@parley/domain/limits'
import { closedPaths, paths } from '@parley/domain/paths'
import { canSendMessage, canViewChannel } from '@parley/domain/permissions/can'
import { permissionsIn } from '@parley/domain/permissions/permissionsIn'
import type { Overwrite } from '@parley/domain/schema/server'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { convergeServer } from '../../functions/src/lib/converge'
import { db, refs } from '../../functions/src/lib/db'
import { readCaller } from '../../functions/src/lib/readCaller'
import { addMember, addRole, allow, deny } from './edits'
import { aPerson, aServer, call, createChannel, type Person, resultOf } from './people'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'
import { until } from './until'

const managers = asRoleId('500000000000000001')
const forbidden = { code: 'forbidden' }
const missing = { code: 'not-found' }

let owner: Person
let manager: Person
let member: Person
let serverId: ServerId
let general: ChannelId

beforeAll(async () => {
  ;[owner, manager, member] = await Promise.all([aPerson(), aPerson(), aPerson()])
  const place = await aServer(owner)
  serverId = place.serverId
  general = place.channelId
  await addRole(serverId, managers, ['manageChannels'])
  await addMember(serverId, manager.uid, { roles: [managers] })
  await addMember(serverId, member.uid)
  // What the triggers would do, without the wait.
  await convergeServer(serverId, 'write')
})

/** All of them together make more channels than anybody does in ten minutes. */
beforeEach(() => db.doc(closedPaths.rateLimit(owner.uid, 'createChannel')).delete())

type Wish = Record<string, unknown>
const ask = (person: Person, name: string, wish: Wish) =>
  call<{ channelId: ChannelId }>(person, name, { requestId: randomUUID(), serverId, ...wish })
const update = (person: Person, channelId: ChannelId, change: Wish) =>
  ask(person, 'updateChannel', { channelId, ...change })
const move = (
  person: Person,
  channelId: ChannelId,
  parentId: ChannelId | null,
  beforeId: ChannelId | null = null,
) => ask(person, 'moveChannel', { channelId, parentId, beforeId })
const remove = (person: Person, channelId: ChannelId) => ask(person, 'deleteChannel', { channelId })

async function aChannel(name: string, parentId: ChannelId | null = null, type = 'text'): Promise<ChannelId> {
  const { channelId } = resultOf(await createChannel(owner, serverId, { name, parentId, type }))
  return asChannelId(channelId)
}
const aCategory = (name: string) => aChannel(name, null, 'category')
const setOverwrites = (c: ChannelId, overwrites: Record<string, Overwrite>) =>
  refs.channel(serverId, c).update({ overwrites })
const read = async (c: ChannelId) => (await refs.channel(serverId, c).get()).data()

/** The names of the channels there, from top to bottom; or of these alone, also of categories. */
async function namesIn(parentId: ChannelId | null, among?: readonly string[]) {
  const found = await refs.channels(serverId).where('parentId', '==', parentId).get()
  const channels = found.docs.map((each) => ({ ...each.data(), id: asChannelId(each.id) }))
  return channels
    .filter(({ type, name }) => (among ? among.includes(name) : type !== 'category'))
    .sort(byPlace)
    .map((channel) => channel.name)
}

async function fill(parentId: ChannelId, upTo: number) {
  const template = (await read(general))!
  const batch = db.batch()
  for (let n = 0; n < upTo; n++) {
    const id = String(200_000_000_000_000_000n + BigInt(n))
    batch.set(db.doc(`${paths.channels(serverId)}/${id}`), { ...template, parentId, position: 100 + n })
  }
  await withoutBackgroundTriggers(() => batch.commit())
  await convergeServer(serverId, 'write')
}

/** Who may, for each of the three: the same people. */
const acts = [
  { name: 'updateChannel', act: (person: Person, c: ChannelId) => update(person, c, { name: 'renamed' }) },
  { name: 'moveChannel', act: (person: Person, c: ChannelId) => move(person, c, null) },
  { name: 'deleteChannel', act: (person: Person, c: ChannelId) => remove(person, c) },
]

describe.each(acts)('$name', ({ act }) => {
  test('is for those who may manage channels', async () => {
    const room = await aChannel('room')
    expect((await act(member, room)).error?.details).toEqual(forbidden)
    expect((await act(await aPerson(), room)).error?.details).toEqual(forbidden)
    resultOf(await act(manager, room))
  })

  test('is not for somebody timed out', async () => {
    const room = await aChannel('room')
    await refs.access(serverId, manager.uid).update({ timeoutUntil: Date.now() + 600_000 })
    const answer = await act(manager, room)
    await refs.access(serverId, manager.uid).update({ timeoutUntil: 0 })
    expect(answer.error?.details).toEqual(forbidden)
  })

  test('is refused where an overwrite takes it away', async () => {
    const room = await aChannel('room')
    await setOverwrites(room, { [managers]: deny('role', 'manageChannels') })
    expect((await act(manager, room)).error?.details).toEqual(forbidden)
    resultOf(await act(owner, room))
  })

  test('tells nobody of a channel that they may not see', async () => {
    const room = await aChannel('room')
    await setOverwrites(room, { [serverId]: deny('role', 'viewChannel') })
    expect((await act(manager, room)).error?.details).toEqual(missing)
    expect((await act(manager, asChannelId('100000000000000000'))).error?.details).toEqual(missing)
  })
})

describe('updateChannel', () => {
  test('changes what is given, and leaves the rest', async () => {
    const room = await aChannel('room')
    resultOf(await update(owner, room, { topic: '  What we talk about \n' }))
    resultOf(await update(owner, room, { name: ' Tea  Time ' }))
    expect(await read(room)).toMatchObject({ name: 'tea-time', topic: 'What we talk about' })
  })

  test('is for those whom an overwrite lets manage just this channel', async () => {
    const room = await aChannel('room')
    await setOverwrites(room, { [member.uid]: allow('member', 'manageChannels') })
    resultOf(await update(member, room, { name: 'mine' }))
    expect((await update(member, general, { name: 'mine' })).error?.details).toEqual(forbidden)
  })

  test('names the field that is wrong', async () => {
    const tooLong = 'x'.repeat(limits.channelTopicMax + 1)
    expect((await update(owner, general, { topic: tooLong })).error?.details).toMatchObject({
      field: 'topic',
    })
    expect((await update(owner, general, { name: ' ' })).error?.details).toMatchObject({ field: 'name' })
    const category = await aCategory('Rooms')
    expect((await update(owner, category, { topic: 'a' })).error?.details).toMatchObject({ field: 'topic' })
    resultOf(await update(owner, category, { name: 'Big  Rooms' }))
    expect(await read(category)).toMatchObject({ name: 'Big Rooms' })
  })
})

describe('updateChannel, about slow mode', () => {
  const readAcl = async (c: ChannelId) => (await refs.acl(serverId, c).get()).data()

  test('holds at once, and can be taken back', async () => {
    const room = await aChannel('room')
    expect(await readAcl(room)).toMatchObject({ slow: 0 })
    await withoutBackgroundTriggers(async () => {
      resultOf(await update(manager, room, { slowModeSeconds: 10 }))
      expect(await read(room)).toMatchObject({ slowModeSeconds: 10 })
      expect(await readAcl(room)).toMatchObject({ slow: 10, r: { bypassSlowmode: { b: [] } } })
      resultOf(await update(manager, room, { slowModeSeconds: 0 }))
      const after = await readAcl(room)
      expect(after).toMatchObject({ slow: 0 })
      expect(after?.r).not.toHaveProperty('bypassSlowmode')
    })
  })

  test('stays when something else changes', async () => {
    const room = await aChannel('room')
    resultOf(await update(manager, room, { slowModeSeconds: 30 }))
    await withoutBackgroundTriggers(async () => {
      resultOf(await update(owner, room, { privateTo: { roles: [], members: [] } }))
      expect(await readAcl(room)).toMatchObject({ slow: 30 })
      resultOf(await update(owner, room, { name: 'other', privateTo: null }))
      expect(await readAcl(room)).toMatchObject({ slow: 30 })
      const says = { allow: [], deny: ['attachFiles', 'addReactions'] }
      resultOf(
        await ask(owner, 'setOverwrite', {
          channelId: room,
          target: { kind: 'role', id: managers },
          says,
        }),
      )
      expect(await readAcl(room)).toMatchObject({ slow: 30 })
    })
    expect(await read(room)).toMatchObject({ slowModeSeconds: 30 })
  })

  test('is refused where it is none', async () => {
    const room = await aChannel('room')
    for (const slowModeSeconds of [1, 4, 21_601, -10, 7.5, '10']) {
      expect((await update(owner, room, { slowModeSeconds })).error?.details).toMatchObject({
        code: 'invalid',
        field: 'slowModeSeconds',
      })
    }
    const category = await aCategory('Rooms')
    expect((await update(owner, category, { slowModeSeconds: 5 })).error?.details).toMatchObject({
      field: 'slowModeSeconds',
    })
    expect(await readAcl(room)).toMatchObject({ slow: 0 })
  })

  test('written by hand it holds, and what makes no sense is off', async () => {
    const room = await aChannel('room')
    const byHand = (slowModeSeconds: unknown) =>
      db.doc(paths.channel(serverId, room)).update({ slowModeSeconds })
    const slow = async () => (await readAcl(room))?.slow
    await byHand(60)
    await until(slow, 60)
    await byHand('soon')
    await until(slow, 0)
  })

  test('whoever is given the permission to bypass it has it with the answer', async () => {
    const room = await aChannel('room')
    const hasty = asRoleId('500000000000000077')
    await addRole(serverId, hasty, [])
    resultOf(await update(owner, room, { slowModeSeconds: 10 }))
    await withoutBackgroundTriggers(async () => {
      const change = { roleId: hasty, permissions: ['bypassSlowmode'] }
      resultOf(await ask(owner, 'updateRole', change))
      expect((await readAcl(room))?.r['bypassSlowmode']).toEqual({ a: [], d: [], b: [hasty] })
    })
  })
})

describe('updateChannel, about a lock', () => {
  const readAcl = async (c: ChannelId) => (await refs.acl(serverId, c).get()).data()!
  /** As rules see a member who is no moderator. */
  const mayWrite = async (c: ChannelId, nowMs = Date.now()) => {
    const access = (await refs.access(serverId, member.uid).get()).data()!
    return canSendMessage(await readAcl(c), { uid: member.uid, ...access, emailVerified: false, nowMs })
  }

  test('holds at once, and unlocking leaves what was there before', async () => {
    const room = await aChannel('room')
    await setOverwrites(room, { [managers]: allow('role', 'manageChannels') })
    await until(async () => (await readAcl(room)).locked, null)
    const before = { channel: await read(room), acl: await readAcl(room) }
    await withoutBackgroundTriggers(async () => {
      resultOf(await update(manager, room, { lock: { seconds: null } }))
      expect(await read(room)).toMatchObject({ locked: { until: null } })
      expect(await mayWrite(room)).toBe(false)
      resultOf(await update(manager, room, { lock: null }))
      expect(await mayWrite(room)).toBe(true)
      expect({ channel: await read(room), acl: await readAcl(room) }).toEqual(before)
    })
  })

  test('for a while it ends by itself', async () => {
    const room = await aChannel('room')
    const askedAt = Date.now()
    resultOf(await update(manager, room, { lock: { seconds: 600 } }))
    const endsAt = (await read(room))?.locked?.until ?? 0
    expect(endsAt).toBeGreaterThanOrEqual(askedAt + 600_000)
    expect(endsAt).toBeLessThan(Date.now() + 600_001)
    // A date for whoever looks into the console.
    expect((await db.doc(paths.channel(serverId, room)).get()).get('locked.until')).toHaveProperty('seconds')
    expect(await mayWrite(room, endsAt - 1)).toBe(false)
    expect(await mayWrite(room, endsAt)).toBe(true)
  })

  test('stays when something else changes', async () => {
    const room = await aChannel('room')
    resultOf(await update(manager, room, { lock: { seconds: null } }))
    await withoutBackgroundTriggers(async () => {
      resultOf(await update(owner, room, { slowModeSeconds: 30, privateTo: { roles: [], members: [] } }))
      resultOf(await update(owner, room, { name: 'other', privateTo: null }))
      expect(await readAcl(room)).toMatchObject({ slow: 30, locked: { until: null } })
    })
    expect(await read(room)).toMatchObject({ name: 'other', locked: { until: null } })
  })

  test('is refused where it is none', async () => {
    const room = await aChannel('room')
    for (const lock of [{ seconds: 59 }, { seconds: 28 * 86_400 + 1 }, { seconds: 'an hour' }, true]) {
      expect((await update(owner, room, { lock })).error?.details).toMatchObject({ code: 'invalid' })
    }
    const category = await aCategory('Rooms')
    const refused = await update(owner, category, { lock: { seconds: null } })
    expect(refused.error?.details).toMatchObject({ field: 'lock' })
    expect((await update(member, room, { lock: { seconds: null } })).error?.details).toEqual(forbidden)
    expect(await mayWrite(room)).toBe(true)
  })

  test('written by hand it holds, and what makes no sense locks nothing', async () => {
    const room = await aChannel('room')
    const byHand = (locked: unknown) => db.doc(paths.channel(serverId, room)).update({ locked })
    await byHand({ until: null })
    await until(() => mayWrite(room), false)
    await byHand('yes')
    await until(() => mayWrite(room), true)
  })
})

describe('updateChannel, about who sees a channel', () => {
  const keepers = asRoleId('500000000000000003')
  const cooks = asRoleId('500000000000000004')
  const chiefs = asRoleId('500000000000000006')
  let keeper: Person
  let cook: Person
  const nobodyElse = { roles: [], members: [] }
  const seers = async (c: ChannelId, people: readonly Person[]) => {
    const [{ state }, stored] = await db.runTransaction(async (tx) => [
      await readCaller(tx, owner.uid, serverId),
      (await tx.get(refs.channel(serverId, c))).data()!,
    ])
    const accesses = await Promise.all(people.map(({ uid }) => refs.access(serverId, uid).get()))
    const acl = (await refs.acl(serverId, c).get()).data()!
    return people.filter(({ uid }, n) => {
      const access = accesses[n]!.data()!
      const sees = permissionsIn({ ...state, channel: stored, uid, access, nowMs: Date.now() }).has(
        'viewChannel',
      )
      // What rules go by says the same, and at once.
      expect(canViewChannel(acl, { uid, ...access, nowMs: Date.now() })).toBe(sees)
      return sees
    })
  }

  beforeAll(async () => {
    ;[keeper, cook] = await Promise.all([aPerson(), aPerson()])
    await addRole(serverId, keepers, ['manageChannels', 'manageRoles'], 2)
    await addRole(serverId, chiefs, [], 3)
    await addRole(serverId, cooks, [])
    await addMember(serverId, keeper.uid, { roles: [keepers] })
    await addMember(serverId, cook.uid, { roles: [cooks] })
    await convergeServer(serverId, 'write')
  })
  const everybody = () => [owner, manager, member, keeper, cook]

  test('takes nothing from who stands above, but may let them in', async () => {
    const room = await aChannel('room')
    resultOf(await update(keeper, room, { privateTo: { roles: [chiefs, cooks], members: [] } }))
    expect((await update(keeper, room, { privateTo: nobodyElse })).error?.details).toEqual(forbidden)
    resultOf(await update(keeper, room, { privateTo: { roles: [chiefs], members: [owner.uid] } }))
    const onlyChiefs = { roles: [chiefs], members: [] }
    expect((await update(keeper, room, { privateTo: onlyChiefs })).error?.details).toEqual(forbidden)
    resultOf(await update(owner, room, { privateTo: null }))
    await setOverwrites(room, { [chiefs]: deny('role', 'viewChannel') })
    const answer = await update(keeper, room, { privateTo: { roles: [chiefs], members: [] } })
    expect(answer.error?.details).toEqual(forbidden)
  })

  test('is not for who stands above nobody', async () => {
    const room = await aChannel('room')
    await setOverwrites(room, { [member.uid]: allow('member', 'manageChannels', 'manageRoles') })
    expect((await update(member, room, { privateTo: nobodyElse })).error?.details).toEqual(forbidden)
  })

  test('asks for both permissions, in the channel, and leaves everything else to who may just manage', async () => {
    const room = await aChannel('room')
    for (const person of [manager, member, cook]) {
      expect((await update(person, room, { privateTo: nobodyElse })).error?.details).toEqual(forbidden)
      expect((await update(person, room, { privateTo: null })).error?.details).toEqual(forbidden)
    }
    expect((await update(await aPerson(), room, { privateTo: null })).error?.details).toEqual(forbidden)
    await setOverwrites(room, { [keepers]: deny('role', 'manageChannels') })
    expect((await update(keeper, room, { privateTo: nobodyElse })).error?.details).toEqual(forbidden)
    await setOverwrites(room, { [keepers]: deny('role', 'manageRoles') })
    expect((await update(keeper, room, { name: 'a', privateTo: nobodyElse })).error?.details).toEqual(
      forbidden,
    )
    expect(await read(room)).toMatchObject({ name: 'room' })
    resultOf(await update(keeper, room, { name: 'a' }))
    await setOverwrites(room, { [manager.uid]: allow('member', 'manageRoles') })
    resultOf(await update(manager, room, { privateTo: nobodyElse }))
    expect(await seers(room, everybody())).toEqual([owner, manager])
  })

  test('is not for somebody timed out', async () => {
    const room = await aChannel('room')
    await refs.access(serverId, keeper.uid).update({ timeoutUntil: Date.now() + 600_000 })
    const answer = await update(keeper, room, { privateTo: nobodyElse })
    await refs.access(serverId, keeper.uid).update({ timeoutUntil: 0 })
    expect(answer.error?.details).toEqual(forbidden)
  })

  test('lets nobody into a channel that they do not see', async () => {
    const room = await aChannel('room')
    resultOf(await update(owner, room, { privateTo: nobodyElse }))
    const wishes = [null, { roles: [keepers], members: [] }, { roles: [], members: [keeper.uid] }]
    for (const privateTo of wishes) {
      expect((await update(keeper, room, { privateTo })).error?.details).toEqual(missing)
    }
    expect(await seers(room, everybody())).toEqual([owner])
  })

  test('holds at once, for who is left out and who is let in', async () => {
    const room = await aChannel('room')
    expect(await seers(room, everybody())).toEqual(everybody())
    resultOf(await update(keeper, room, { privateTo: { roles: [cooks], members: [member.uid] } }))
    expect(await seers(room, everybody())).toEqual([owner, member, keeper, cook])
    resultOf(await update(keeper, room, { privateTo: { roles: [], members: [manager.uid] } }))
    expect(await seers(room, everybody())).toEqual([owner, manager, keeper])
    resultOf(await update(keeper, room, { privateTo: null }))
    expect(await seers(room, everybody())).toEqual(everybody())
    expect(await read(room)).toMatchObject({ overwrites: {}, viewTokens: [serverId, `a:${serverId}`] })
    await until(() => convergeServer(serverId, 'compare'), [])
  })

  test('grants nothing but sight, and keeps what else was said', async () => {
    const room = await aChannel('room')
    const other = { [cooks]: deny('role', 'sendMessages'), [member.uid]: allow('member', 'manageMessages') }
    await setOverwrites(room, other)
    resultOf(await update(keeper, room, { privateTo: { roles: [cooks], members: [] } }))
    expect((await read(room))?.overwrites).toEqual({
      ...other,
      [cooks]: { kind: 'role', allow: ['viewChannel'], deny: ['sendMessages'] },
      [serverId]: deny('role', 'viewChannel'),
      [keeper.uid]: allow('member', 'viewChannel'),
    })
    resultOf(await update(keeper, room, { privateTo: null }))
    expect((await read(room))?.overwrites).toEqual(other)
  })

  test('names whoever asks only where no role of theirs is let in, and never takes their name away', async () => {
    const room = await aChannel('room')
    await addMember(serverId, keeper.uid, { roles: [keepers, cooks] })
    resultOf(await update(keeper, room, { privateTo: { roles: [cooks], members: [] } }))
    expect((await read(room))?.overwrites).not.toHaveProperty(keeper.uid)
    resultOf(await update(keeper, room, { privateTo: nobodyElse }))
    resultOf(await update(keeper, room, { privateTo: { roles: [cooks], members: [] } }))
    expect((await read(room))?.overwrites).toHaveProperty(keeper.uid)
    await addMember(serverId, keeper.uid, { roles: [keepers] })
  })

  test('leaves out who was let in and has gone since', async () => {
    const [room, guest, ghosts] = [await aChannel('room'), await aPerson(), asRoleId('500000000000000005')]
    await addMember(serverId, guest.uid)
    await addRole(serverId, ghosts, [])
    const privateTo = { roles: [ghosts], members: [guest.uid, member.uid] }
    resultOf(await update(owner, room, { privateTo }))
    await refs.access(serverId, guest.uid).delete()
    await refs.role(serverId, ghosts).delete()
    resultOf(await update(owner, room, { privateTo: { ...privateTo, roles: [ghosts, cooks] } }))
    expect(await seers(room, everybody())).toEqual([owner, member, cook])
    expect((await read(room))?.overwrites).not.toHaveProperty(guest.uid)
    expect((await read(room))?.overwrites).not.toHaveProperty(ghosts)
  })

  test('opens a channel no further than its category', async () => {
    const wish = { type: 'category', privateTo: { roles: [cooks], members: [] } }
    const { channelId: category } = resultOf(await createChannel(owner, serverId, wish))
    const { channelId } = resultOf(await createChannel(owner, serverId, { parentId: category }))
    const room = asChannelId(channelId)
    resultOf(await update(owner, room, { privateTo: { roles: [], members: [keeper.uid] } }))
    expect(await seers(room, everybody())).toEqual([owner, keeper])
    resultOf(await update(keeper, room, { privateTo: null }))
    expect(await seers(room, everybody())).toEqual([owner, cook])
  })

  test('is not opened to strangers, roles that do not exist, everyone, or too many', async () => {
    const room = await aChannel('room')
    const stranger = await aPerson()
    const invalid = { code: 'invalid', field: 'privateTo' }
    for (const privateTo of [
      { roles: [], members: [stranger.uid] },
      { roles: ['500000000000000009'], members: [] },
      { roles: [serverId], members: [] },
    ]) {
      expect((await update(owner, room, { privateTo })).error?.details).toEqual(invalid)
    }
    const people = Array.from({ length: limits.overwritesPerChannel }, (_, n) => `somebody${n}`)
    await setOverwrites(room, Object.fromEntries(people.map((uid) => [uid, deny('member', 'sendMessages')])))
    const answer = await update(owner, room, { privateTo: nobodyElse })
    expect(answer.error?.details).toEqual({ code: 'limit-reached', field: 'privateTo' })
  })
})

describe('moveChannel', () => {
  test('puts a channel before another, in its own category or a different one', async () => {
    const talk = await aCategory('Talk')
    const [a, b] = [await aChannel('a', talk), await aChannel('b', talk)]
    const room = await aChannel('room')
    resultOf(await move(owner, b, talk, a))
    expect(await namesIn(talk)).toEqual(['b', 'a'])
    resultOf(await move(owner, room, talk, a))
    expect(await namesIn(talk)).toEqual(['b', 'room', 'a'])
    resultOf(await move(owner, a, null))
    expect(await namesIn(talk)).toEqual(['b', 'room'])
    expect((await namesIn(null)).at(-1)).toBe('a')
  })

  test('keeps who may see it', async () => {
    const hidden = await aCategory('Hidden')
    await setOverwrites(hidden, { [serverId]: deny('role', 'viewChannel') })
    const room = await aChannel('room')
    resultOf(await move(owner, room, hidden))
    expect(await read(room)).toMatchObject({ parentId: hidden, overwrites: {} })
  })

  test('orders categories, and puts none into another', async () => {
    const later = await aCategory('Later')
    const first = (await read(general))!.parentId
    resultOf(await move(owner, later, null, first))
    expect(await namesIn(null, ['Later', 'Text channels'])).toEqual(['Later', 'Text channels'])
    expect((await move(owner, later, first)).error?.details).toEqual({ code: 'invalid', field: 'parentId' })
  })

  test('goes only into a category, and one that its mover manages', async () => {
    const [text, barred] = [await aChannel('text'), await aCategory('Barred')]
    await setOverwrites(barred, { [manager.uid]: deny('member', 'manageChannels') })
    const invalid = { code: 'invalid', field: 'parentId' }
    expect((await move(manager, general, text)).error?.details).toEqual(invalid)
    expect((await move(manager, general, asChannelId('100000000000000000'))).error?.details).toEqual(invalid)
    expect((await move(manager, general, barred)).error?.details).toEqual(forbidden)
  })

  test('is refused when the neighbour to be has gone', async () => {
    const [talk, a] = [await aCategory('Talk'), await aChannel('a')]
    expect((await move(owner, general, talk, a)).error?.details).toEqual({ ...missing, field: 'beforeId' })
  })

  test('stops at fifty in a category, where order can still change', async () => {
    const full = await aCategory('Full')
    await fill(full, limits.channelsPerCategory)
    const limit = { code: 'limit-reached', field: 'parentId' }
    expect((await move(owner, general, full)).error?.details).toEqual(limit)
    expect((await createChannel(owner, serverId, { parentId: full })).error?.details).toEqual(limit)
    const last = asChannelId(String(200_000_000_000_000_000n + BigInt(limits.channelsPerCategory - 1)))
    resultOf(await move(owner, last, full, asChannelId('200000000000000000')))
  })

  test('of two people at once, both count', async () => {
    const talk = await aCategory('Talk')
    const names = ['a', 'b', 'c', 'd']
    const ids: ChannelId[] = []
    for (const name of names) ids.push(await aChannel(name, talk))
    const [a, b, c, d] = ids as [ChannelId, ChannelId, ChannelId, ChannelId]
    const answers = await Promise.all([move(owner, d, talk, a), move(manager, b, talk, null)])
    answers.map(resultOf)
    expect(await namesIn(talk)).toEqual(['d', 'a', 'c', 'b'])
    const again = await Promise.all([move(owner, c, talk, d), move(manager, c, null)])
    again.map(resultOf)
    expect((await namesIn(talk)).sort()).toEqual(['a', 'b', 'd'])
    expect((await namesIn(null)).at(-1)).toBe('c')
  })

  test('asked twice moves once', async () => {
    const talk = await aCategory('Talk')
    const [a, b] = [await aChannel('a', talk), await aChannel('b', talk)]
    const requestId = randomUUID()
    const first = { requestId, channelId: b, parentId: talk, beforeId: a }
    resultOf(await ask(owner, 'moveChannel', first))
    resultOf(await move(owner, a, talk, b))
    resultOf(await ask(owner, 'moveChannel', first))
    expect(await namesIn(talk)).toEqual(['a', 'b'])
  })
})

describe('deleteChannel', () => {
  test('takes the channel, what was compiled for it, and its messages', async () => {
    const room = await aChannel('room')
    const id = mintMessageId()
    await refs.message(serverId, room, id).create({
      schemaVersion,
      authorId: owner.uid,
      text: 'Last words',
      createdAt: Date.now(),
      editedAt: null,
      type: 'text',
      held: false,
      pinned: false,
    })
    const requestId = randomUUID()
    resultOf(await ask(owner, 'deleteChannel', { requestId, channelId: room }))
    expect(await read(room)).toBeUndefined()
    expect((await refs.acl(serverId, room).get()).exists).toBe(false)
    await until(async () => (await refs.message(serverId, room, id).get()).exists, false)
    resultOf(await ask(owner, 'deleteChannel', { requestId, channelId: room }))
    expect((await remove(owner, room)).error?.details).toEqual(missing)
    await until(() => convergeServer(serverId, 'compare'), [])
  })

  test('lets the channels of a category out, below those that stand in none', async () => {
    const [talk, loose] = [await aCategory('Talk'), await aChannel('loose')]
    const [first, second] = [await aChannel('first', talk), await aChannel('second', talk)]
    resultOf(await move(owner, second, talk, first))
    resultOf(await remove(owner, talk))
    expect((await namesIn(null)).slice(-3)).toEqual(['loose', 'second', 'first'])
    expect(await read(loose)).toBeDefined()
  })
})

describe('a private channel', () => {
  const make = (person: Person, privateTo: { roles: string[]; members: string[] }, parentId?: ChannelId) =>
    createChannel(person, serverId, { privateTo, ...(parentId && { parentId }) })

  test('opens to its creator, the chosen roles and people, and to nobody else', async () => {
    const cooks = asRoleId('500000000000000002')
    await addRole(serverId, cooks, [])
    const { channelId } = resultOf(await make(manager, { roles: [cooks], members: [member.uid] }))
    expect(await read(asChannelId(channelId))).toMatchObject({
      overwrites: {
        [serverId]: deny('role', 'viewChannel'),
        [cooks]: allow('role', 'viewChannel'),
        [manager.uid]: allow('member', 'viewChannel'),
        [member.uid]: allow('member', 'viewChannel'),
      },
      viewTokens: [cooks, `u:${manager.uid}`, `u:${member.uid}`].sort().concat(`a:${serverId}`),
    })
    await until(() => convergeServer(serverId, 'compare'), [])
  })

  test('may be a category, and what is made in it is as private', async () => {
    const wish = { type: 'category', privateTo: { roles: [], members: [] } }
    const { channelId: category } = resultOf(await createChannel(manager, serverId, wish))
    const { channelId } = resultOf(await createChannel(manager, serverId, { parentId: category }))
    expect((await read(asChannelId(channelId)))?.viewTokens).toEqual([`u:${manager.uid}`, `a:${serverId}`])
  })

  test('is not shared with strangers, roles that do not exist, or everyone', async () => {
    const stranger = await aPerson()
    const invalid = { code: 'invalid', field: 'privateTo' }
    expect((await make(owner, { roles: [], members: [stranger.uid] })).error?.details).toEqual(invalid)
    expect((await make(owner, { roles: ['500000000000000009'], members: [] })).error?.details).toEqual(
      invalid,
    )
    expect((await make(owner, { roles: [serverId], members: [] })).error?.details).toEqual(invalid)
  })

  test('counts its overwrites', async () => {
    const category = await aCategory('Crowded')
    const people = Array.from({ length: limits.overwritesPerChannel - 1 }, (_, n) => `somebody${n}`)
    await setOverwrites(
      category,
      Object.fromEntries(people.map((uid) => [uid, deny('member', 'sendMessages')])),
    )
    const answer = await make(owner, { roles: [], members: [] }, category)
    expect(answer.error?.details).toEqual({ code: 'limit-reached', field: 'privateTo' })
  })
})
