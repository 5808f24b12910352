/** Who removes whom, for how long it holds, and what somebody tries who wants to stay or to rule. */
import { asRoleId, asUid, type InviteCode, mintMessageId, type ServerId, type Uid } from '@parley/domain/ids'
import { limits, schemaVersion } from '@parley/domain/limits'
import { beforeEach, describe, expect, test } from 'vitest'
import { db, refs } from '../../functions/src/lib/db'
import { deleteMessages } from '../../functions/src/moderation/deleteBannedMessages'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'
import { banMember, kickMember, listBans, unbanMember } from './banCalls'
import { acceptInvite, createInvite, previewInvite } from './inviteCalls'
import { aPerson, aServer, createChannel, type Person, resultOf } from './people'
import { changeMemberRoles, putRoles } from './roleCalls'
import { until } from './until'

const low = asRoleId('500000000000000001')
const keepers = asRoleId('500000000000000002')
const high = asRoleId('500000000000000003')
const forbidden = { code: 'forbidden' }
const banned = { code: 'banned' }
const hour = 60 * 60_000

let owner: Person
let keeper: Person
let trouble: Person
let place: Awaited<ReturnType<typeof aServer>>
let serverId: ServerId
let code: InviteCode

beforeEach(async () => {
  ;[owner, keeper, trouble] = [await aPerson('Olga'), await aPerson('Mia'), await aPerson('Tom')]
  place = await aServer(owner)
  serverId = place.serverId
  await putRoles(serverId, [
    [low, 1, []],
    [keepers, 2, ['kickMembers', 'banMembers']],
    [high, 3, []],
  ])
  code = resultOf(await createInvite(owner, place)).code
  for (const person of [keeper, trouble]) resultOf(await acceptInvite(person, code))
  await give(keeper, keepers)
})

const give = async (person: Person, ...roles: (typeof low)[]) =>
  resultOf(await changeMemberRoles(owner, serverId, { memberId: person.uid, add: roles, remove: [] }))
const isMember = async (uid: Uid) => (await refs.access(serverId, uid).get()).exists
const isListedMember = async (uid: Uid) => (await refs.member(serverId, uid).get()).exists
const banOf = async (uid: Uid) => (await refs.ban(serverId, uid).get()).data()
const comesBack = async (person: Person) => (await acceptInvite(person, code)).error?.details ?? 'in'

async function write(author: Uid, hoursAgo: number, channelId = place.channelId) {
  const ref = refs.message(serverId, channelId, mintMessageId())
  const said = { authorId: author, text: 'Hello', createdAt: Date.now() - hoursAgo * hour, editedAt: null }
  const message = { schemaVersion, ...said, type: 'text' as const, held: false, pinned: false }
  await withoutBackgroundTriggers(() => ref.create(message))
  return ref
}
const stands = async (ref: { get: () => Promise<{ exists: boolean }> }) => (await ref.get()).exists

describe('kickMember', () => {
  test('takes a membership at once, and lets them come back', async () => {
    resultOf(await kickMember(keeper, serverId, trouble.uid))
    expect(await isMember(trouble.uid)).toBe(false)
    await until(() => isListedMember(trouble.uid), false)
    expect((await kickMember(keeper, serverId, trouble.uid)).error?.details).toEqual({ code: 'not-found' })
    expect(await comesBack(trouble)).toBe('in')
  })
})

describe('banMember', () => {
  test('takes a membership at once, and no invite brings it back', async () => {
    resultOf(await banMember(keeper, serverId, trouble.uid, { reason: '  Spam ' }))
    expect(await isMember(trouble.uid)).toBe(false)
    expect(await banOf(trouble.uid)).toMatchObject({
      reason: 'Spam',
      moderatorId: keeper.uid,
      until: null,
      name: 'Tom',
    })
    await until(() => isListedMember(trouble.uid), false)
    expect(await comesBack(trouble)).toEqual(banned)
    const other = resultOf(await createInvite(owner, place, { temporary: true })).code
    expect((await acceptInvite(trouble, other)).error?.details).toEqual(banned)
    expect((await previewInvite(trouble, other)).error?.details).toEqual(banned)
    resultOf(await unbanMember(keeper, serverId, trouble.uid))
    expect(await isMember(trouble.uid)).toBe(false)
    expect(await comesBack(trouble)).toBe('in')
  })

  test('keeps out who was never here, but nobody whom there is not', async () => {
    const stranger = await aPerson('Sam')
    resultOf(await banMember(keeper, serverId, stranger.uid))
    expect(await comesBack(stranger)).toEqual(banned)
    const nobody = await banMember(keeper, serverId, asUid('nobody'))
    expect(nobody.error?.details).toEqual({ code: 'not-found' })
  })

  test('holds until its end and no longer', async () => {
    const past = await banMember(keeper, serverId, trouble.uid, { until: Date.now() - 1 })
    expect(past.error?.details).toEqual({ code: 'invalid', field: 'until' })
    resultOf(await banMember(keeper, serverId, trouble.uid, { until: Date.now() + hour }))
    expect(await comesBack(trouble)).toEqual(banned)
    await refs.ban(serverId, trouble.uid).update({ until: new Date(Date.now() - 1) })
    expect(await comesBack(trouble)).toBe('in')
    // The event about the end that passed takes nobody away.
    await refs.ban(serverId, trouble.uid).update({ reason: 'Old' })
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    expect(await isMember(trouble.uid)).toBe(true)
  })

  test('refuses an endless reason and a window that is none', async () => {
    const long = await banMember(keeper, serverId, trouble.uid, { reason: 'x'.repeat(limits.reasonMax + 1) })
    expect(long.error?.details).toEqual({ code: 'invalid', field: 'reason' })
    const year = await banMember(keeper, serverId, trouble.uid, { deleteMessages: '365d' })
    expect(year.error?.details).toEqual({ code: 'invalid', field: 'deleteMessages' })
    expect(await isMember(trouble.uid)).toBe(true)
  })

  test('takes what they wrote within the window, everywhere, and nothing else', async () => {
    const { channelId } = resultOf(await createChannel(owner, serverId, { name: 'other' }))
    const gone = [await write(trouble.uid, 0.5), await write(trouble.uid, 5, channelId)]
    const kept = [await write(trouble.uid, 7), await write(owner.uid, 0.5)]
    resultOf(await banMember(keeper, serverId, trouble.uid, { deleteMessages: '6h' }))
    await until(() => Promise.all(gone.map(stands)), [false, false])
    expect(await Promise.all(kept.map(stands))).toEqual([true, true])
  })

  test('deletes in bounded runs, each of which goes on where the last one ended', async () => {
    const { channelId } = resultOf(await createChannel(owner, serverId, { name: 'other' }))
    for (const channel of [place.channelId, channelId]) {
      for (let n = 0; n < 3; n++) await write(trouble.uid, 1, channel)
    }
    const left = async () => {
      const counts = [place.channelId, channelId].map(async (channel) => {
        const path = refs.messages(serverId, channel).path
        const theirs = db.collection(path).where('authorId', '==', trouble.uid).where('type', '==', 'text')
        return (await theirs.get()).size
      })
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
    }
    const work = { serverId, authorId: trouble.uid, since: Date.now() - 6 * hour, afterChannel: null }
    const rest = await deleteMessages(work, 2, 10)
    expect(await left()).toBe(4)
    expect(rest).not.toBeNull()
    // Interrupted, and begun again from the same task.
    await deleteMessages(work, 2, 10)
    let next = rest
    for (let runs = 0; next && runs < 20; runs++) next = await deleteMessages(next, 2, 1)
    expect(next).toBeNull()
    expect(await left()).toBe(0)
  })
})

describe('by hand', () => {
  test('a ban holds: they are out, cannot come back, and stand in the list', async () => {
    await refs.ban(serverId, trouble.uid).set({ note: 'by the console' })
    await until(() => isMember(trouble.uid), false)
    await until(() => isListedMember(trouble.uid), false)
    expect(await comesBack(trouble)).toEqual(banned)
    await until(async () => resultOf(await listBans(keeper, serverId)).bans.map(({ name }) => name), ['Tom'])
    expect(await banOf(trouble.uid)).toMatchObject({ note: 'by the console', moderatorId: null, reason: '' })
    await refs.ban(serverId, trouble.uid).delete()
    expect(await comesBack(trouble)).toBe('in')
  })
  test('a ban whose end was broken holds for good', async () => {
    await refs.ban(serverId, trouble.uid).set({ until: 'yesterday' })
    await until(() => isMember(trouble.uid), false)
    expect(await comesBack(trouble)).toEqual(banned)
  })
  test('nobody takes a server from its owner', async () => {
    await refs.ban(serverId, owner.uid).set({})
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    expect(await isMember(owner.uid)).toBe(true)
  })
})

describe('listBans', () => {
  test('goes by name, page by page, and finds by name, username and uid', async () => {
    const names = Array.from({ length: limits.banPage + 3 }, (_, n) => `Bot ${String(n).padStart(2, '0')}`)
    const batch = db.batch()
    for (const [n, name] of names.entries()) {
      const known = {
        name,
        sortName: name.toLowerCase(),
        username: `user${n}`,
        reason: '',
        moderatorId: null,
      }
      const ref = refs.ban(serverId, asUid(`bot-${n}`))
      batch.set(ref, { schemaVersion, ...known, at: new Date(), until: null })
    }
    await withoutBackgroundTriggers(() => batch.commit())
    resultOf(await banMember(keeper, serverId, trouble.uid, { reason: 'Spam' }))
    const first = resultOf(await listBans(keeper, serverId))
    const second = resultOf(await listBans(keeper, serverId, { after: first.next }))
    expect([...first.bans, ...second.bans].map(({ name }) => name)).toEqual([...names, 'Tom'])
    expect(second.next).toBeNull()
    expect(second.bans.at(-1)).toMatchObject({ id: trouble.uid, reason: 'Spam', moderatorName: 'Mia' })
    for (const search of [trouble.uid, 'TO', trouble.uid.toLowerCase().slice(0, 12)]) {
      const { bans } = resultOf(await listBans(keeper, serverId, { search }))
      expect(bans.map(({ name }) => name)).toEqual(['Tom'])
    }
    expect(resultOf(await listBans(keeper, serverId, { search: 'nobody/..' })).bans).toEqual([])
  })
})

describe('is refused', () => {
  const remove = [kickMember, banMember] as const
  async function expectRefused(person: Person | undefined, whom: Person, s = serverId) {
    for (const act of remove) expect((await act(person, s, whom.uid)).error?.details).toEqual(forbidden)
    expect(await isMember(whom.uid)).toBe(true)
  }

  test('a moderator who acts upwards, or on a peer: their own role has to be higher', async () => {
    const [boss, peer] = [await aPerson('Boss'), await aPerson('Peer')]
    for (const person of [boss, peer]) resultOf(await acceptInvite(person, code))
    await give(boss, high)
    await give(peer, keepers)
    await expectRefused(keeper, boss)
    await expectRefused(keeper, peer)
  })
  test('whoever means the owner, who stands above all, or themselves', async () => {
    await refs.role(serverId, keepers).update({ permissions: ['administrator'] })
    await expectRefused(keeper, owner)
    await expectRefused(keeper, keeper)
    await expectRefused(owner, owner)
  })
  test('a member without the permission, whatever their rank, and a stranger', async () => {
    const [boss, stranger] = [await aPerson('Boss'), await aPerson('Stranger')]
    resultOf(await acceptInvite(boss, code))
    await give(boss, high)
    await expectRefused(boss, trouble)
    await expectRefused(stranger, trouble)
    for (const act of remove) {
      expect((await act(undefined, serverId, trouble.uid)).error?.details).toEqual({ code: 'signed-out' })
    }
    for (const person of [boss, stranger]) {
      expect((await listBans(person, serverId)).error?.details).toEqual(forbidden)
      expect((await unbanMember(person, serverId, trouble.uid)).error?.details).toEqual(forbidden)
    }
  })
  test('everybody where everybody may ban: nobody among them stands above another', async () => {
    await refs.role(serverId, asRoleId(serverId)).update({ permissions: ['kickMembers', 'banMembers'] })
    const plain = await aPerson('Plain')
    resultOf(await acceptInvite(plain, code))
    await expectRefused(plain, trouble)
    expect((await listBans(plain, serverId)).error?.details).toEqual(forbidden)
  })
  test('one’s power in another server: it ends at its walls', async () => {
    await aServer(trouble)
    await expectRefused(trouble, keeper)
    expect((await listBans(trouble, serverId)).error?.details).toEqual(forbidden)
  })
  test('a moderator who is timed out, so that nobody fights back from there', async () => {
    await refs.access(serverId, keeper.uid).update({ timeoutUntil: new Date(Date.now() + hour) })
    await expectRefused(keeper, trouble)
  })
  test('whoever was banned and lifts it themselves, though they were a moderator', async () => {
    resultOf(await banMember(owner, serverId, keeper.uid))
    expect((await unbanMember(keeper, serverId, keeper.uid)).error?.details).toEqual(forbidden)
    expect((await kickMember(keeper, serverId, trouble.uid)).error?.details).toEqual(forbidden)
    expect(await comesBack(keeper)).toEqual(banned)
  })
  test('whoever came back holding the role that they had: it is gone with the membership', async () => {
    resultOf(await banMember(owner, serverId, keeper.uid))
    resultOf(await unbanMember(owner, serverId, keeper.uid))
    expect(await comesBack(keeper)).toBe('in')
    await expectRefused(keeper, trouble)
  })
})
