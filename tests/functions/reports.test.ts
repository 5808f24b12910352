/** What somebody reports and who gets to know it, what moderators make of it, and what is tried by whom it is about. */
import { asRoleId, type ChannelId, type MessageId, mintMessageId, type ServerId } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { Timestamp } from 'firebase-admin/firestore'
import { beforeEach, describe, expect, test } from 'vitest'
import { record } from '../../functions/src/audit/record'
import { db, refs } from '../../functions/src/lib/db'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'
import { acceptInvite, createInvite } from './inviteCalls'
import { timeoutMember } from './memberCalls'
import { aPerson, aServer, createChannel, type Person, resultOf } from './people'
import {
  acknowledgeWarning,
  addMemberNote,
  addReportNote,
  listMemberHistory,
  listReports,
  memberTarget,
  messageTarget,
  removeMemberNote,
  report,
  resolveReport,
  takeReport,
  warnMember,
} from './reportCalls'
import { changeMemberRoles, putRoles } from './roleCalls'

const moderators = asRoleId('500000000000000001')
const keepers = asRoleId('500000000000000002')
const high = asRoleId('500000000000000003')
const forbidden = { code: 'forbidden' }
const notFound = { code: 'not-found' }

let owner: Person
let mia: Person
let rita: Person
let tom: Person
let serverId: ServerId
let channelId: ChannelId
let code: Awaited<ReturnType<typeof inviteCode>>
let minutes: number

beforeEach(async () => {
  ;[owner, mia, rita, tom] = await Promise.all([
    aPerson('Olga'),
    aPerson('Mia'),
    aPerson('Rita'),
    aPerson('Tom'),
  ])
  ;({ serverId, channelId } = await aServer(owner))
  await putRoles(serverId, [
    [moderators, 1, ['moderateMembers']],
    [keepers, 1, ['manageMessages']],
    [high, 2, ['moderateMembers']],
  ])
  code = await inviteCode()
  for (const person of [mia, rita, tom]) await join(person)
  await give(mia, moderators)
  minutes = 0
})

const inviteCode = async () => resultOf(await createInvite(owner, { serverId, channelId })).code
const join = async (person: Person) => resultOf(await acceptInvite(person, code))
const give = async ({ uid }: Person, role: typeof moderators) =>
  resultOf(await changeMemberRoles(owner, serverId, { memberId: uid, add: [role], remove: [] }))
async function aMember(name: string, role?: typeof moderators): Promise<Person> {
  const person = await aPerson(name)
  await join(person)
  if (role) await give(person, role)
  return person
}

/** Each a minute after the one before. */
async function say(author: Person, text: string, inChannel = channelId, isHeld = false): Promise<MessageId> {
  const id = mintMessageId()
  const createdAt = Date.now() - 3_600_000 + minutes++ * 60_000
  const said = { schemaVersion, authorId: author.uid, text, createdAt, editedAt: null }
  await withoutBackgroundTriggers(() =>
    refs.message(serverId, inChannel, id).create({ ...said, type: 'text', held: isHeld, pinned: false }),
  )
  return id
}
const inQueue = async (person: Person, status = 'open') =>
  resultOf(await listReports(person, serverId, status)).reports
const reported = async (text = 'You fool') => {
  const id = await say(tom, text)
  resultOf(await report(rita, serverId, messageTarget(channelId, id)))
  return (await inQueue(owner)).find(({ target }) => target.id === id)!
}
const stored = async () => (await refs.reports(serverId).get()).docs.map((each) => each.data())
const toPlatform = async () =>
  (await refs.platformReports().where('serverId', '==', serverId).get()).docs.map((each) => each.data())
const pendingOf = async ({ uid }: Person) =>
  (await refs.warnings(uid).get()).data()?.servers[serverId]?.map(({ reason }) => reason) ?? []
const codeOf = ({ error }: { error?: { details?: { code: string } } }) => error?.details?.code

describe('report', () => {
  test('keeps what was said, by whom, where, and around it, whatever becomes of the message', async () => {
    const before = [await say(rita, 'Good morning'), await say(tom, 'Is it')]
    const id = await say(tom, 'You fool')
    const after = await say(rita, 'Why')
    resultOf(
      await report(rita, serverId, messageTarget(channelId, id), {
        note: '  Not the first time ',
        to: 'both',
      }),
    )
    await refs.message(serverId, channelId, id).update({ text: 'You friend' })
    await refs.message(serverId, channelId, id).delete()

    const [kept] = await stored()
    expect(kept).toMatchObject({
      reporterId: rita.uid,
      subjectId: tom.uid,
      category: 'harassment',
      note: 'Not the first time',
      status: 'open',
      snapshot: { name: 'Tom', channelName: 'general', message: { id, authorId: tom.uid, text: 'You fool' } },
    })
    const around = kept?.snapshot.around ?? []
    expect(around.map((each) => each.id)).toEqual([...before, after])
    expect(around.map(({ text }) => text)).toEqual(['Good morning', 'Is it', 'Why'])
    const raw = (await refs.reports(serverId).withConverter(null).get()).docs[0]
    expect(raw?.get('snapshot.around')).toMatchObject([
      { createdAt: expect.any(Timestamp) as Timestamp },
      {},
      {},
    ])
    const [platform] = await toPlatform()
    expect(platform).toMatchObject({ serverId, serverName: 'The reading room', status: 'open' })
    expect(platform?.snapshot).toEqual(kept?.snapshot)
  })

  test('of a person keeps what they call themselves and say of themselves', async () => {
    await refs.user(tom.uid).update({ bio: 'I hate you all' })
    resultOf(await report(rita, serverId, memberTarget(tom), { category: 'hate' }))
    expect((await stored())[0]?.snapshot).toEqual({
      name: 'Tom',
      username: tom.uid.toLowerCase().slice(0, 30),
      bio: 'I hate you all',
      channelName: null,
      message: null,
      around: [],
    })
    expect(await toPlatform()).toEqual([])
  })

  test('is one while it is looked at, also of ten at once, and may be made again once it is resolved', async () => {
    const target = messageTarget(channelId, await say(tom, 'You fool'))
    const answers = await Promise.all(Array.from({ length: 5 }, () => report(rita, serverId, target)))
    expect(answers.map((answer) => resultOf(answer).isRepeat).sort()).toEqual([
      false,
      ...Array.from({ length: 4 }, () => true),
    ])
    expect(await stored()).toHaveLength(1)
    // To another place it is no repeat.
    expect(resultOf(await report(rita, serverId, target, { to: 'both' })).isRepeat).toBe(false)
    expect(await stored()).toHaveLength(1)
    expect(await toPlatform()).toHaveLength(1)
    const [open] = await inQueue(mia)
    resultOf(await resolveReport(mia, serverId, open?.id ?? ''))
    expect(resultOf(await report(rita, serverId, target)).isRepeat).toBe(false)
    expect(await stored()).toHaveLength(2)
  })

  test('keeps nothing around it that the reporter may not read', async () => {
    await say(mia, 'Waits for a moderator', channelId, true)
    const everyone = refs.role(serverId, asRoleId(serverId))
    const { permissions } = (await everyone.get()).data()!
    await everyone.update({ permissions: permissions.filter((each) => each !== 'readMessageHistory') })
    await say(mia, 'From before Rita came')
    await refs
      .access(serverId, rita.uid)
      .update({ joinedAt: new Date(Date.now() - 3_600_000 + minutes * 60_000 - 1) })
    const id = await say(tom, 'You fool')
    await expect
      .poll(async () => (await refs.acl(serverId, channelId).get()).data()?.r['readMessageHistory']?.b, {
        timeout: 30_000,
      })
      .toEqual([])
    resultOf(await report(rita, serverId, messageTarget(channelId, id)))
    expect((await stored())[0]?.snapshot.around).toEqual([])
  })
})

describe('the queue', () => {
  test('goes from open to taken to resolved, with notes, and the log tells nothing of whom', async () => {
    const { id } = await reported()
    expect(resultOf(await takeReport(mia, serverId, id))).toEqual({ status: 'taken', holderId: mia.uid })
    expect(await inQueue(mia)).toEqual([])
    resultOf(await addReportNote(mia, serverId, id, ' Asked Rita '))
    const note = 'Rita is right'
    expect(resultOf(await resolveReport(mia, serverId, id, { outcome: 'warned', note }))).toEqual({
      status: 'resolved',
      holderId: mia.uid,
    })
    expect(await inQueue(owner, 'resolved')).toMatchObject([
      {
        id,
        takenBy: mia.uid,
        notes: [{ authorId: mia.uid, text: 'Asked Rita' }],
        resolution: { outcome: 'warned', note, byId: mia.uid },
      },
    ])
    const log = await refs.audit(serverId).where('action', '==', 'reportResolve').get()
    const entries = log.docs.map((each) => each.data())
    expect(entries).toMatchObject([
      { actorId: mia.uid, target: { kind: 'report', id }, details: { outcome: 'warned' } },
    ])
    for (const secret of [rita.uid, tom.uid, note]) expect(JSON.stringify(entries)).not.toContain(secret)
  })

  test('of two who take one at once, one has it and the other is told who', async () => {
    const kim = await aMember('Kim', keepers)
    const { id } = await reported()
    const [first, second] = await Promise.all([takeReport(mia, serverId, id), takeReport(kim, serverId, id)])
    const holder = resultOf(first).holderId
    expect([mia.uid, kim.uid]).toContain(holder)
    expect(resultOf(second)).toEqual({ status: 'taken', holderId: holder })
    const [winner, other] = holder === mia.uid ? [mia, kim] : [kim, mia]
    // Nor is it resolved over their head; but it can be taken over from whoever has it.
    expect(resultOf(await resolveReport(other, serverId, id)).status).toBe('taken')
    expect(resultOf(await takeReport(other, serverId, id)).holderId).toBe(winner.uid)
    expect(resultOf(await takeReport(other, serverId, id, winner.uid)).holderId).toBe(other.uid)
    expect(resultOf(await resolveReport(other, serverId, id)).status).toBe('resolved')
    expect(resultOf(await resolveReport(winner, serverId, id)).holderId).toBe(other.uid)
    expect(resultOf(await takeReport(winner, serverId, id, other.uid)).status).toBe('resolved')
  })

  test('goes page by page, the newest first', async () => {
    const first = await reported()
    const like = (await stored())[0]!
    const writes = Array.from({ length: moderationLimits.reportPage + 3 }, (_, n) =>
      refs.reports(serverId).add({ ...like, at: first.at - (n + 1) * 1000 }),
    )
    await Promise.all(writes)
    const page = resultOf(await listReports(mia, serverId))
    const rest = resultOf(await listReports(mia, serverId, 'open', page.next))
    const times = [...page.reports, ...rest.reports].map(({ at }) => at)
    expect([page.reports.length, rest.reports.length, rest.next]).toEqual([
      moderationLimits.reportPage,
      4,
      null,
    ])
    expect(times).toEqual(times.toSorted((a, b) => b - a))
  })
})

describe('warnings, notes and history', () => {
  test('a warning waits for the person until they acknowledge it, and moderators see when', async () => {
    const { warningId } = resultOf(await warnMember(mia, serverId, tom, '  Be kind '))
    resultOf(await warnMember(owner, serverId, tom, 'Really'))
    expect(await pendingOf(tom)).toEqual(['Be kind', 'Really'])
    resultOf(await acknowledgeWarning(tom, serverId, warningId))
    resultOf(await acknowledgeWarning(tom, serverId, warningId))
    expect(await pendingOf(tom)).toEqual(['Really'])
    const { entries } = resultOf(await listMemberHistory(mia, serverId, tom))
    expect(entries).toMatchObject([
      { kind: 'warning', text: 'Really', moderatorId: owner.uid, acknowledgedAt: null },
      {
        kind: 'warning',
        text: 'Be kind',
        moderatorId: mia.uid,
        acknowledgedAt: expect.any(Number) as number,
      },
    ])
    const log = await refs.audit(serverId).where('action', '==', 'memberWarn').get()
    expect(log.docs.map((each) => each.data())).toHaveLength(2)
  })

  test('another server’s warnings stay when this one’s last is acknowledged', async () => {
    const other = await aServer(owner)
    const invite = resultOf(await createInvite(owner, other)).code
    resultOf(await acceptInvite(tom, invite))
    const { warningId } = resultOf(await warnMember(mia, serverId, tom))
    resultOf(await warnMember(owner, other.serverId, tom, 'There'))
    resultOf(await acknowledgeWarning(tom, serverId, warningId))
    expect(Object.keys((await refs.warnings(tom.uid).get()).data()?.servers ?? {})).toEqual([other.serverId])
  })

  test('the history tells in one order of warnings, notes, reports and acts, page by page', async () => {
    resultOf(await warnMember(mia, serverId, tom, 'One'))
    const { noteId } = resultOf(await addMemberNote(mia, serverId, tom, 'Two'))
    await reported('Three')
    resultOf(await timeoutMember(mia, serverId, tom, 60, { reason: 'Four' }))
    const { entries } = resultOf(await listMemberHistory(mia, serverId, tom))
    expect(entries.map(({ kind }) => kind)).toEqual(['act', 'report', 'note', 'warning'])
    expect(entries[0]).toMatchObject({ action: 'memberTimeout', moderatorId: mia.uid, reason: 'Four' })
    expect(entries[1]).toMatchObject({ category: 'harassment', status: 'open', text: 'Three' })
    expect(JSON.stringify(entries)).not.toContain(rita.uid)

    resultOf(await removeMemberNote(mia, serverId, noteId))
    const note = { schemaVersion, kind: 'note', subjectId: tom.uid, moderatorId: mia.uid } as const
    const at = Date.now() - 3_600_000
    // Two of each moment: none is lost where a page ends between them.
    const notes = Array.from({ length: moderationLimits.historyPage + 5 }, (_, n) =>
      refs.cases(serverId).add({ ...note, text: `${n}`, at: at + Math.floor(n / 2), acknowledgedAt: null }),
    )
    await Promise.all(notes)
    const first = resultOf(await listMemberHistory(mia, serverId, tom))
    const second = resultOf(await listMemberHistory(mia, serverId, tom, first.next))
    const ids = [...first.entries, ...second.entries].map(({ id }) => id)
    expect([first.entries.length, second.next]).toEqual([moderationLimits.historyPage, null])
    expect(new Set(ids).size).toBe(moderationLimits.historyPage + 5 + 3)
  })

  test('why somebody was banned is only for who may see the bans', async () => {
    await db.runTransaction((tx) => {
      const target = { kind: 'member', id: tom.uid, name: '' } as const
      record(tx, serverId, { uid: owner.uid }, { action: 'memberBan', target, reason: 'Sold things' })
      return Promise.resolve()
    })
    const reasonFor = async (person: Person) => {
      const [first] = resultOf(await listMemberHistory(person, serverId, tom)).entries
      return first?.kind === 'act' ? first.reason : undefined
    }
    expect(await reasonFor(mia)).toBe('')
    expect(await reasonFor(owner)).toBe('Sold things')
  })
})

describe('what is tried', () => {
  test('to flood the moderators: after ten reports in ten minutes there is a pause', async () => {
    const ids: MessageId[] = []
    for (let n = 0; n < 11; n++) ids.push(await say(tom, `No ${n}`))
    const codes: (string | undefined)[] = []
    for (const id of ids) codes.push(codeOf(await report(rita, serverId, messageTarget(channelId, id))))
    expect(codes).toEqual([...Array.from({ length: 10 }, () => undefined), 'too-many-requests'])
    expect(await stored()).toHaveLength(10)
  })

  test('to forge what somebody said: nothing that is kept comes from the reporter', async () => {
    const id = await say(tom, 'Good morning')
    const forged = { text: 'You fool', authorId: mia.uid, subjectId: mia.uid, status: 'resolved', at: 0 }
    const snapshot = { message: forged, around: [forged], name: 'Mia', username: 'mia', bio: '' }
    const wish = { ...forged, snapshot, takenBy: mia.uid, reporterId: owner.uid }
    resultOf(await report(rita, serverId, { ...messageTarget(channelId, id), ...forged, id }, wish))
    expect(await stored()).toMatchObject([
      {
        reporterId: rita.uid,
        subjectId: tom.uid,
        status: 'open',
        takenBy: null,
        snapshot: { name: 'Tom', message: { text: 'Good morning', authorId: tom.uid } },
      },
    ])
  })

  test('to learn by reporting what one may not read: a private channel, a held message, one there is not', async () => {
    const secret = resultOf(
      await createChannel(owner, serverId, { name: 'secret', privateTo: { roles: [], members: [tom.uid] } }),
    ).channelId
    const hidden = await say(tom, 'Between us', secret)
    const held = await say(tom, 'Waits', channelId, true)
    const targets = [
      messageTarget(secret, hidden),
      messageTarget(channelId, held),
      messageTarget(channelId, mintMessageId()),
      messageTarget(channelId, hidden),
    ]
    for (const target of targets) {
      expect((await report(rita, serverId, target)).error?.details).toEqual(notFound)
    }
    expect(await stored()).toEqual([])
  })

  test('to report in a server that one is not in, or a message of another server as one of one’s own', async () => {
    const stranger = await aPerson('Sam')
    const own = await aServer(stranger)
    const id = await say(tom, 'You fool')
    const target = messageTarget(channelId, id)
    expect((await report(stranger, serverId, target)).error?.details).toEqual(forbidden)
    expect((await report(stranger, own.serverId, target)).error?.details).toEqual(notFound)
    expect((await report(stranger, own.serverId, memberTarget(tom))).error?.details).toEqual(notFound)
    expect((await report(undefined, serverId, target)).error?.details).toEqual({ code: 'signed-out' })
    expect(await stored()).toEqual([])
  })

  test('to report oneself, or the owner to those who stand below', async () => {
    const own = await report(tom, serverId, memberTarget(tom))
    expect(own.error?.details).toEqual({ code: 'invalid', field: 'target' })
    for (const to of ['server', 'both']) {
      const answer = await report(rita, serverId, memberTarget(owner), { to })
      expect(answer.error?.details).toEqual({ code: 'invalid', field: 'to' })
    }
    resultOf(await report(rita, serverId, memberTarget(owner), { to: 'platform' }))
    expect(await stored()).toEqual([])
    expect(await toPlatform()).toHaveLength(1)
    const long = await report(rita, serverId, memberTarget(tom), {
      note: 'x'.repeat(moderationLimits.reportNoteMax + 1),
    })
    expect(long.error?.details).toEqual({ code: 'invalid', field: 'note' })
  })

  /** Whoever these reports are not for gets the answer for what does not exist. */
  async function expectHidden(person: Person, id: string) {
    for (const status of ['open', 'taken', 'resolved']) expect(await inQueue(person, status)).toEqual([])
    const acts = [
      await takeReport(person, serverId, id),
      await resolveReport(person, serverId, id),
      await addReportNote(person, serverId, id, 'x'),
    ]
    for (const { error } of acts) expect(error?.details).toEqual(notFound)
  }

  test('by a moderator, to find out who reported them, or to resolve it themselves', async () => {
    resultOf(await report(rita, serverId, memberTarget(mia)))
    const [about] = await inQueue(owner)
    await expectHidden(mia, about?.id ?? '')
    expect((await listMemberHistory(mia, serverId, mia)).error?.details).toEqual(forbidden)
    expect(await inQueue(owner)).toMatchObject([{ status: 'open', notes: [] }])
  })

  test('by a moderator about a peer, or somebody above: reports, warnings, notes and history', async () => {
    const [kim, hal] = [await aMember('Kim', keepers), await aMember('Hal', high)]
    for (const person of [kim, hal]) {
      const before = await inQueue(owner)
      resultOf(await report(rita, serverId, memberTarget(person)))
      const fresh = (await inQueue(owner)).find(({ id }) => before.every((each) => each.id !== id))
      await expectHidden(mia, fresh?.id ?? '')
    }
    for (const person of [kim, hal, owner, mia]) {
      expect((await warnMember(mia, serverId, person)).error?.details).toEqual(forbidden)
      expect((await addMemberNote(mia, serverId, person)).error?.details).toEqual(forbidden)
      expect((await listMemberHistory(mia, serverId, person)).error?.details).toEqual(forbidden)
    }
    expect((await refs.cases(serverId).get()).size).toBe(0)
    // Who stands above both sees it.
    expect(await inQueue(hal)).toHaveLength(1)
  })

  test('by a moderator, to read a private channel through what was reported there', async () => {
    const secret = resultOf(
      await createChannel(owner, serverId, {
        name: 'secret',
        privateTo: { roles: [], members: [tom.uid, rita.uid] },
      }),
    ).channelId
    const id = await say(tom, 'Between us', secret)
    resultOf(await report(rita, serverId, messageTarget(secret, id)))
    const [about] = await inQueue(owner)
    await expectHidden(mia, about?.id ?? '')
    expect(resultOf(await listMemberHistory(mia, serverId, tom)).entries).toEqual([])
    expect(resultOf(await listMemberHistory(owner, serverId, tom)).entries).toHaveLength(1)
    // Nor once the channel is gone, and nobody can say any more who might see it.
    await refs.channel(serverId, secret).delete()
    await expectHidden(mia, about?.id ?? '')
    expect(await inQueue(owner)).toHaveLength(1)
  })

  test('without the permission, from outside, or while one is timed out', async () => {
    const { id } = await reported()
    const stranger = await aPerson('Sam')
    await aServer(stranger)
    await refs.access(serverId, mia.uid).update({ timeoutUntil: new Date(Date.now() + 3_600_000) })
    for (const person of [rita, tom, stranger, mia]) {
      const answers = [
        await listReports(person, serverId),
        await takeReport(person, serverId, id),
        await resolveReport(person, serverId, id),
        await addReportNote(person, serverId, id, 'x'),
        await warnMember(person, serverId, tom),
        await addMemberNote(person, serverId, tom),
        await listMemberHistory(person, serverId, tom),
      ]
      expect(answers.map(({ error }) => error?.details)).toEqual(answers.map(() => forbidden))
    }
    expect(await inQueue(owner)).toMatchObject([{ status: 'open', takenBy: null, notes: [] }])
  })

  test('whoever keeps messages in order sees reports, and warns nobody', async () => {
    const kim = await aMember('Kim', keepers)
    await reported()
    expect(await inQueue(kim)).toHaveLength(1)
    expect((await warnMember(kim, serverId, tom)).error?.details).toEqual(forbidden)
  })

  test('to acknowledge another’s warning, or in the name of another server', async () => {
    const { warningId } = resultOf(await warnMember(mia, serverId, tom))
    const own = await aServer(tom)
    for (const person of [rita, mia, owner]) {
      expect((await acknowledgeWarning(person, serverId, warningId)).error?.details).toEqual(notFound)
    }
    expect((await acknowledgeWarning(tom, own.serverId, warningId)).error?.details).toEqual(notFound)
    expect(await pendingOf(tom)).toEqual(['Be kind'])
    const { noteId } = resultOf(await addMemberNote(mia, serverId, tom))
    expect((await acknowledgeWarning(tom, serverId, noteId)).error?.details).toEqual(notFound)
  })

  test('to remove another’s note, or a warning as if it were one', async () => {
    const { noteId } = resultOf(await addMemberNote(mia, serverId, tom))
    const { warningId } = resultOf(await warnMember(mia, serverId, tom))
    expect((await removeMemberNote(owner, serverId, noteId)).error?.details).toEqual(notFound)
    expect((await removeMemberNote(tom, serverId, noteId)).error?.details).toEqual(forbidden)
    expect((await removeMemberNote(mia, serverId, warningId)).error?.details).toEqual(notFound)
    expect(resultOf(await listMemberHistory(mia, serverId, tom)).entries).toHaveLength(2)
  })

  test('to bury somebody in warnings, with no reason, an endless one, or somebody who is no member', async () => {
    for (const reason of ['', '   ', 'x'.repeat(moderationLimits.warningReasonMax + 1)]) {
      const { error } = await warnMember(mia, serverId, tom, reason)
      expect(error?.details).toEqual({ code: 'invalid', field: 'reason' })
    }
    expect((await warnMember(mia, serverId, await aPerson('Sam'))).error?.details).toEqual(notFound)
    for (let n = 0; n < moderationLimits.warningsPending; n++) resultOf(await warnMember(mia, serverId, tom))
    expect(codeOf(await warnMember(mia, serverId, tom))).toBe('limit-reached')
    expect(await pendingOf(tom)).toHaveLength(moderationLimits.warningsPending)
  })
})
