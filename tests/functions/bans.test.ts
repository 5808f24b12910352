/** Who removes whom, for how long it holds, and what somebody tries who wants to stay or to rule. */
import { randomUUID } from 'node:crypto'
import { asRoleId, asUid, type InviteCode, mintMessageId, type ServerId, type Uid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { FieldValue } from 'firebase-admin/firestore'
import { beforeEach, describe, expect, test } from 'vitest'
import { db, refs } from '../../functions/src/lib/db'
import { deleteMessages } from '../../functions/src/moderation/deleteBannedMessages'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'
import { banMembers, kickMembers, listBans, unbanMember } from './banCalls'
import { listenAs } from './listenAs'
import { acceptInvite, createInvite, previewInvite } from './inviteCalls'
import { addMember } from './edits'
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

async function write(author: Uid, hoursAgo: number, channelId = place.channelId, text = 'Hello') {
  const ref = refs.message(serverId, channelId, mintMessageId())
  const said = { authorId: author, text, createdAt: Date.now() - hoursAgo * hour, editedAt: null }
  const message = { schemaVersion, ...said, type: 'text' as const, held: false, pinned: false }
  await withoutBackgroundTriggers(() => ref.create(message))
  return ref
}
const removalOf = async (uid: Uid) => (await refs.removal(uid, serverId).get()).data()
const stands = async (ref: { get: () => Promise<{ exists: boolean }> }) => (await ref.get()).exists

describe('kickMembers', () => {
  test('takes a membership at once, and lets them come back', async () => {
    resultOf(await kickMembers(keeper, serverId, [trouble.uid], { reason: ' Loud ' }))
    expect(await isMember(trouble.uid)).toBe(false)
    expect(await removalOf(trouble.uid)).toMatchObject({
      kind: 'kick',
      serverName: 'The reading room',
      reason: 'Loud',
      until: null,
    })
    await until(() => isListedMember(trouble.uid), false)
    expect(await comesBack(trouble)).toBe('in')
  })
  test('removes whom it can of many, and says why the others stay', async () => {
    const peer = await aPerson('Peer')
    resultOf(await acceptInvite(peer, code))
    await give(peer, keepers)
    const stranger = await aPerson('Sam')
    const uids = [trouble, peer, owner, stranger, keeper, trouble].map(({ uid }) => uid)
    expect(resultOf(await kickMembers(keeper, serverId, uids))).toEqual({
      removed: [trouble.uid],
      refused: [
        { id: peer.uid, why: 'rank' },
        { id: owner.uid, why: 'rank' },
        { id: stranger.uid, why: 'unknown' },
        { id: keeper.uid, why: 'rank' },
      ],
    })
    expect(await Promise.all(uids.slice(0, 3).map(isMember))).toEqual([false, true, true])
    expect(await removalOf(stranger.uid)).toBeUndefined()
  })
  test('refuses an endless reason, nobody and a crowd', async () => {
    const long = { reason: 'x'.repeat(moderationLimits.reasonMax + 1) }
    const refused = await kickMembers(keeper, serverId, [trouble.uid], long)
    expect(refused.error?.details).toEqual({ code: 'invalid', field: 'reason' })
    const crowd = Array.from({ length: moderationLimits.removedPerCall + 1 }, () => trouble.uid)
    for (const uids of [[], crowd]) {
      const answer = await kickMembers(keeper, serverId, uids)
      expect(answer.error?.details).toEqual({ code: 'invalid', field: 'memberIds' })
    }
    expect(await isMember(trouble.uid)).toBe(true)
  })
})

describe('banMembers', () => {
  test('takes a membership at once, and no invite brings it back', async () => {
    resultOf(await banMembers(keeper, serverId, [trouble.uid], { reason: '  Spam ' }))
    expect(await isMember(trouble.uid)).toBe(false)
    expect(await banOf(trouble.uid)).toMatchObject({
      reason: 'Spam',
      moderatorId: keeper.uid,
      until: null,
      name: 'Tom',
    })
    await until(() => isListedMember(trouble.uid), false)
    expect(await comesBack(trouble)).toEqual(banned)
    const others = [
      resultOf(await createInvite(owner, place, { temporary: true })).code,
      // Of whoever banned them, and for once.
      resultOf(await createInvite(keeper, place, { maxUses: 1 })).code,
    ]
    for (const other of others) {
      expect((await acceptInvite(trouble, other)).error?.details).toEqual(banned)
      expect((await previewInvite(trouble, other)).error?.details).toEqual(banned)
      expect((await refs.invite(other).get()).data()?.uses).toBe(0)
    }
    resultOf(await unbanMember(keeper, serverId, trouble.uid))
    expect(await isMember(trouble.uid)).toBe(false)
    expect(await comesBack(trouble)).toBe('in')
  })

  test('keeps out who was never here, but nobody whom there is not', async () => {
    const stranger = await aPerson('Sam')
    resultOf(await banMembers(keeper, serverId, [stranger.uid]))
    expect(await comesBack(stranger)).toEqual(banned)
    // They see nothing of the server: there is nothing to tell them about.
    expect(await removalOf(stranger.uid)).toBeUndefined()
    const nobody = resultOf(await banMembers(keeper, serverId, [asUid('nobody')]))
    expect(nobody).toEqual({ removed: [], refused: [{ id: 'nobody', why: 'unknown' }] })
    expect(await banOf(asUid('nobody'))).toBeUndefined()
  })

  test('holds until its end and no longer', async () => {
    const past = await banMembers(keeper, serverId, [trouble.uid], { until: Date.now() - 1 })
    expect(past.error?.details).toEqual({ code: 'invalid', field: 'until' })
    resultOf(await banMembers(keeper, serverId, [trouble.uid], { until: Date.now() + hour }))
    expect(await comesBack(trouble)).toEqual(banned)
    await refs.ban(serverId, trouble.uid).update({ until: new Date(Date.now() - 1) })
    expect(await comesBack(trouble)).toBe('in')
    // The event about the end that passed takes nobody away.
    await refs.ban(serverId, trouble.uid).update({ sortName: 'lost' })
    await refs.ban(serverId, trouble.uid).update({ sortName: FieldValue.delete() })
    await until(async () => (await banOf(trouble.uid))?.['sortName'] as unknown, 'tom')
    expect(await isMember(trouble.uid)).toBe(true)
  })

  test('refuses an endless reason and a window that is none', async () => {
    const long = await banMembers(keeper, serverId, [trouble.uid], {
      reason: 'x'.repeat(moderationLimits.reasonMax + 1),
    })
    expect(long.error?.details).toEqual({ code: 'invalid', field: 'reason' })
    const year = await banMembers(keeper, serverId, [trouble.uid], { deleteMessages: '365d' })
    expect(year.error?.details).toEqual({ code: 'invalid', field: 'deleteMessages' })
    expect(await isMember(trouble.uid)).toBe(true)
  })

  test('takes what they wrote within the window, everywhere, and nothing else', async () => {
    const { channelId } = resultOf(await createChannel(owner, serverId, { name: 'other' }))
    const gone = [await write(trouble.uid, 0.5), await write(trouble.uid, 5, channelId)]
    const kept = [await write(trouble.uid, 7), await write(owner.uid, 0.5)]
    resultOf(await banMembers(keeper, serverId, [trouble.uid], { deleteMessages: '6h' }))
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
        return (await db.collection(path).where('authorId', '==', trouble.uid).get()).size
      })
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
    }
    const work = { serverId, authorId: trouble.uid, since: Date.now() - 6 * hour, afterChannel: null }
    // That they joined is said in their name, and goes as well.
    const before = await left()
    const rest = await deleteMessages(work, 2, 10)
    expect(await left()).toBe(before - 2)
    expect(rest).not.toBeNull()
    // Interrupted, and begun again from the same task.
    await deleteMessages(work, 2, 10)
    let next = rest
    for (let runs = 0; next && runs < 20; runs++) next = await deleteMessages(next, 2, 1)
    expect(next).toBeNull()
    expect(await left()).toBe(0)
  })
})

describe('what is said afterwards', () => {
  const general = () => place.channelId
  const ways: [how: string, remove: () => Promise<unknown>][] = [
    ['kicked', async () => resultOf(await kickMembers(keeper, serverId, [trouble.uid]))],
    ['banned', async () => resultOf(await banMembers(keeper, serverId, [trouble.uid]))],
    [
      'banned by hand',
      async () => {
        await refs.ban(serverId, trouble.uid).set({})
        await until(() => isMember(trouble.uid), false)
      },
    ],
  ]
  test.each(ways)('never reaches a page that somebody who was %s keeps open', async (_how, remove) => {
    const page = listenAs(trouble, serverId, general())
    await write(owner.uid, 0, general(), 'Said before')
    await until(() => Promise.resolve(page.texts), expect.arrayContaining(['Said before']))
    await remove()
    await write(owner.uid, 0, general(), 'Said afterwards')
    expect(await page.ending).toBe('permission-denied')
    expect(page.texts).not.toContain('Said afterwards')
    // Nor does a page that is opened now.
    expect(await listenAs(trouble, serverId, general()).ending).toBe('permission-denied')
  })
  test('reaches a page of somebody who is still here', async () => {
    const page = listenAs(keeper, serverId, general())
    resultOf(await banMembers(keeper, serverId, [trouble.uid]))
    await write(owner.uid, 0, general(), 'Said afterwards')
    await until(() => Promise.resolve(page.texts), expect.arrayContaining(['Said afterwards']))
  })
})

describe('at once', () => {
  test('a ban and a joining end as a ban, whichever comes first', async () => {
    const strangers = await Promise.all(Array.from({ length: 3 }, () => aPerson('Sam')))
    for (const stranger of strangers) {
      const [joined, done] = await Promise.all([
        acceptInvite(stranger, code),
        banMembers(keeper, serverId, [stranger.uid]),
      ])
      if (joined.error) expect(joined.error.details).toEqual(banned)
      expect(resultOf(done).removed).toEqual([stranger.uid])
      expect(await isMember(stranger.uid)).toBe(false)
      expect(await comesBack(stranger)).toEqual(banned)
    }
  })
  test('two hundred go in one call, all but those who may stay', async () => {
    const crowd = Array.from({ length: moderationLimits.removedPerCall - 2 }, (_, n) => asUid(`raider-${n}`))
    const uids = [...crowd, owner.uid, asUid('nobody')]
    await withoutBackgroundTriggers(async () => {
      for (const uid of crowd) await addMember(serverId, uid)
      const wish = { reason: 'Raid', deleteMessages: '1h' }
      expect(resultOf(await banMembers(keeper, serverId, uids, wish))).toEqual({
        removed: crowd,
        refused: [
          { id: owner.uid, why: 'rank' },
          { id: 'nobody', why: 'unknown' },
        ],
      })
      const bans = await refs.bans(serverId).get()
      expect(bans.docs.map(({ id }) => id).sort()).toEqual([...crowd].sort())
      expect(bans.docs.every((each) => each.get('reason') === 'Raid' && each.get('messagesSince'))).toBe(true)
      expect((await refs.accessList(serverId).get()).size).toBe(2 + 1)
    })
  })
  test('a call that is repeated bans once, and answers the same', async () => {
    const wish = { requestId: randomUUID() }
    const first = resultOf(await banMembers(keeper, serverId, [trouble.uid], wish))
    await refs.ban(serverId, trouble.uid).delete()
    expect(resultOf(await banMembers(keeper, serverId, [trouble.uid], wish))).toEqual(first)
    expect(await banOf(trouble.uid)).toBeUndefined()
  })
})

describe('by hand', () => {
  test('a ban holds: they are out, cannot come back, and stand in the list', async () => {
    await refs.ban(serverId, trouble.uid).set({ note: 'by the console' })
    await until(() => isMember(trouble.uid), false)
    expect(await removalOf(trouble.uid)).toMatchObject({ kind: 'ban', reason: '', until: null })
    await until(() => isListedMember(trouble.uid), false)
    expect(await comesBack(trouble)).toEqual(banned)
    await until(async () => resultOf(await listBans(keeper, serverId)).bans.map(({ name }) => name), ['Tom'])
    expect(await banOf(trouble.uid)).toMatchObject({ note: 'by the console', moderatorId: null, reason: '' })
    await refs.ban(serverId, trouble.uid).delete()
    expect(await comesBack(trouble)).toBe('in')
  })
  test('a ban tells what was written into it, and stands in the list whatever else is broken', async () => {
    const end = Date.now() + hour
    const byHand = { reason: 'Spam', until: new Date(end), messagesSince: 'ever' }
    await refs.ban(serverId, trouble.uid).set(byHand)
    await until(() => isMember(trouble.uid), false)
    expect(await removalOf(trouble.uid)).toMatchObject({
      kind: 'ban',
      serverName: 'The reading room',
      reason: 'Spam',
      until: end,
    })
    const listed = async () => resultOf(await listBans(keeper, serverId)).bans
    await until(async () => (await listed()).map(({ reason, until: at }) => [reason, at]), [['Spam', end]])
  })
  test('nobody is let in past a ban, and everybody is without one', async () => {
    resultOf(await banMembers(keeper, serverId, [trouble.uid]))
    await until(() => isListedMember(trouble.uid), false)
    await addMember(serverId, trouble.uid)
    await until(() => isMember(trouble.uid), false)
    resultOf(await unbanMember(keeper, serverId, trouble.uid))
    await addMember(serverId, trouble.uid)
    await until(() => isListedMember(trouble.uid), true)
    expect(await isMember(trouble.uid)).toBe(true)
  })
  test('a ban whose end was broken holds for good', async () => {
    await refs.ban(serverId, trouble.uid).set({ until: 'yesterday' })
    await until(() => isMember(trouble.uid), false)
    expect(await comesBack(trouble)).toEqual(banned)
  })
  test('nobody takes a server from its owner', async () => {
    await refs.ban(serverId, owner.uid).set({})
    await until(async () => (await banOf(owner.uid))?.['name'] as unknown, 'Olga')
    expect(await isMember(owner.uid)).toBe(true)
  })
})

describe('listBans', () => {
  test('goes by name, page by page, and finds by name, username and uid', async () => {
    const names = Array.from(
      { length: moderationLimits.banPage + 3 },
      (_, n) => `Bot ${String(n).padStart(2, '0')}`,
    )
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
    resultOf(await banMembers(keeper, serverId, [trouble.uid], { reason: 'Spam' }))
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
  const remove = [kickMembers, banMembers] as const
  async function expectRefused(person: Person | undefined, whom: Person, s = serverId) {
    for (const act of remove) {
      const { result, error } = await act(person, s, [whom.uid])
      if (error) expect(error.details).toEqual(forbidden)
      else expect(result).toEqual({ removed: [], refused: [{ id: whom.uid, why: 'rank' }] })
    }
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
      expect((await act(undefined, serverId, [trouble.uid])).error?.details).toEqual({ code: 'signed-out' })
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
    resultOf(await banMembers(owner, serverId, [keeper.uid]))
    expect((await unbanMember(keeper, serverId, keeper.uid)).error?.details).toEqual(forbidden)
    expect((await kickMembers(keeper, serverId, [trouble.uid])).error?.details).toEqual(forbidden)
    expect(await comesBack(keeper)).toEqual(banned)
  })
  test('whoever came back holding the role that they had: it is gone with the membership', async () => {
    resultOf(await banMembers(owner, serverId, [keeper.uid]))
    resultOf(await unbanMember(owner, serverId, keeper.uid))
    expect(await comesBack(keeper)).toBe('in')
    await expectRefused(keeper, trouble)
  })
})
