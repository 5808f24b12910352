/** Timing people out: who may, whom, for how long; and what somebody tries who wants more, by name, with why it fails. */
import { randomUUID } from 'node:crypto'
import { asRoleId, asUid, type ChannelId, mintMessageId, type ServerId } from '@parley/domain/ids'
import { moderationTimings } from '@parley/domain/moderation/limits'
import { schemaVersion } from '@parley/domain/limits'
import { paths } from '@parley/domain/paths'
import type { Permission } from '@parley/domain/permissions/permission'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { createRest } from '../rules/rest'
import { addMember } from './edits'
import { leftToDo } from './leftToDo'
import { kickMembers } from './banCalls'
import { acceptInvite, createInvite } from './inviteCalls'
import { describeMembers, findMembers, timeoutMember, updateMemberVoice } from './memberCalls'
import { aPerson, aServer, call, createChannel, type Person, resultOf, setNickname } from './people'
import { changeMemberRoles, putRoles } from './roleCalls'
import { until } from './until'

const roles = {
  low: asRoleId('500000000000000001'),
  mod: asRoleId('500000000000000002'),
  admin: asRoleId('500000000000000003'),
  high: asRoleId('500000000000000004'),
  boss: asRoleId('500000000000000005'),
}
const powers: Record<keyof typeof roles, Permission[]> = {
  low: [],
  mod: ['moderateMembers', 'manageRoles', 'manageNicknames', 'manageChannels'],
  admin: ['administrator'],
  high: [],
  boss: ['administrator'],
}
const names = ['owner', 'plain', 'stranger', 'mod', 'peer', 'low', 'admin', 'high', 'boss'] as const
type Name = (typeof names)[number]
const people = {} as Record<Name, Person>
const heldBy: Partial<Record<Name, keyof typeof roles>> = {
  mod: 'mod',
  peer: 'mod',
  low: 'low',
  admin: 'admin',
  high: 'high',
  boss: 'boss',
}

const forbidden = { code: 'forbidden' }
const minute = 60
const rest = createRest(process.env['GCLOUD_PROJECT'] ?? '')

let serverId: ServerId
let channelId: ChannelId

beforeAll(async () => {
  for (const name of names) people[name] = await aPerson(name)
  ;({ serverId, channelId } = await aServer(people.owner))
  await putRoles(
    serverId,
    (Object.keys(roles) as (keyof typeof roles)[]).map((name, at) => [roles[name], at + 1, powers[name]]),
  )
})
/** As they were, whatever a test made of them. */
beforeEach(async () => {
  for (const name of names) {
    const held = heldBy[name]
    if (name !== 'owner' && name !== 'stranger') {
      await addMember(serverId, people[name].uid, { roles: held ? [roles[held]] : [] })
    }
  }
})

const accessOf = async (name: Name) => (await refs.access(serverId, people[name].uid).get()).data()
const untilOf = async (name: Name) => (await accessOf(name))?.timeoutUntil
const isTimedOut = async (name: Name) => ((await untilOf(name)) ?? 0) > Date.now()
const timeOut = (actor: Name, member: Name, seconds: number | null = minute, reason?: string) =>
  timeoutMember(people[actor], serverId, people[member], seconds, reason === undefined ? {} : { reason })

/** As a client of Firestore whom no interface holds back. */
async function maySend(name: Name): Promise<boolean> {
  const { uid, idToken } = people[name]
  const message = { schemaVersion, authorId: uid, text: 'Let me', editedAt: null, type: 'text' }
  const { isAllowed } = await rest.commit(
    [
      {
        path: paths.message(serverId, channelId, mintMessageId()),
        data: { ...message, held: false, pinned: false },
        serverTimes: ['createdAt'],
      },
    ],
    idToken,
  )
  return isAllowed
}

describe('timeoutMember', () => {
  test('silences for the time asked for, from now on, and says until when', async () => {
    expect(await maySend('plain')).toBe(true)
    const before = Date.now()
    const { timeoutUntil } = resultOf(await timeOut('mod', 'plain', 5 * minute))
    expect(timeoutUntil).toBeGreaterThanOrEqual(before + 5 * minute * 1000)
    expect(timeoutUntil).toBeLessThanOrEqual(Date.now() + 5 * minute * 1000)
    expect(await untilOf('plain')).toBe(timeoutUntil)
    expect(await maySend('plain')).toBe(false)
    expect(await maySend('low')).toBe(true)
    await until(() => leftToDo(serverId), [])
  })

  test('lifts what runs, with its reason, and is content where nothing does', async () => {
    resultOf(await timeOut('mod', 'plain', minute, ' Shouting '))
    const { timeoutUntil, timeoutReason } = (await accessOf('plain'))!
    expect(timeoutReason).toEqual({ until: timeoutUntil, text: 'Shouting' })
    expect(resultOf(await timeOut('mod', 'plain', null))).toEqual({ timeoutUntil: null })
    expect(await accessOf('plain')).toMatchObject({ timeoutUntil: 0 })
    expect((await accessOf('plain'))?.timeoutReason).toBeUndefined()
    expect(await maySend('plain')).toBe(true)
    expect(resultOf(await timeOut('mod', 'plain', null))).toEqual({ timeoutUntil: null })
  })

  test('gives way to a later word, longer or shorter, which takes the earlier reason away', async () => {
    resultOf(await timeOut('mod', 'plain', 3600, 'Shouting'))
    resultOf(await timeOut('peer', 'plain', minute))
    expect(await untilOf('plain')).toBeLessThanOrEqual(Date.now() + minute * 1000)
    expect((await accessOf('plain'))?.timeoutReason).toBeUndefined()
  })

  test('asked twice with one id happens once', async () => {
    const requestId = randomUUID()
    const ask = () => timeoutMember(people.mod, serverId, people.plain, minute, { requestId })
    const first = resultOf(await ask())
    resultOf(await timeOut('mod', 'plain', null))
    expect(resultOf(await ask())).toEqual(first)
    expect(await untilOf('plain')).toBe(0)
  })

  test.each<[Name, Name, boolean]>([
    ['owner', 'plain', true],
    ['owner', 'mod', true],
    ['owner', 'high', true],
    ['boss', 'mod', true],
    ['boss', 'high', true],
    ['mod', 'low', true],
    ['mod', 'high', false],
    ['high', 'plain', false],
    ['low', 'plain', false],
    ['plain', 'low', false],
  ])('%s and %s: %s', async (actor, member, isAllowed) => {
    const { error } = await timeOut(actor, member)
    expect(error?.details).toEqual(isAllowed ? undefined : forbidden)
    expect(await isTimedOut(member)).toBe(isAllowed)
  })

  test.each([
    ['59 seconds', moderationTimings.timeoutMinMs / 1000 - 1, 'seconds'],
    ['a second more than 28 days', moderationTimings.timeoutMaxMs / 1000 + 1, 'seconds'],
    ['no time', 0, 'seconds'],
    ['a time that is over', -minute, 'seconds'],
    ['half a second', minute + 0.5, 'seconds'],
    ['words', 'an hour' as never, 'seconds'],
  ])('refuses %s', async (_, seconds, field) => {
    expect((await timeOut('mod', 'plain', seconds)).error?.details).toEqual({ code: 'invalid', field })
    expect(await untilOf('plain')).toBe(0)
  })

  test('takes the shortest and the longest, and a reason of 512 characters but not of 513', async () => {
    resultOf(await timeOut('mod', 'plain', moderationTimings.timeoutMaxMs / 1000))
    resultOf(await timeOut('mod', 'plain', moderationTimings.timeoutMinMs / 1000, 'x'.repeat(512)))
    expect((await timeOut('mod', 'plain', minute, 'x'.repeat(513))).error?.details).toEqual({
      code: 'invalid',
      field: 'reason',
    })
  })

  test('tells whoever works with people, by the lists that they have', async () => {
    const { timeoutUntil } = resultOf(await timeOut('mod', 'plain', 3600))
    const { members } = resultOf(await describeMembers(people.peer, serverId, [people.plain]))
    expect(members[0]).toMatchObject({ id: people.plain.uid, timeoutUntil })
    const found = resultOf(await findMembers(people.peer, serverId, { kind: 'timedOut' }))
    expect(found.members.map(({ id }) => id)).toEqual([people.plain.uid])
  })

  test('a time written by hand holds as well, is lifted as well, and has no reason of another', async () => {
    resultOf(await timeOut('mod', 'plain', minute, 'Shouting'))
    const byHand = Date.now() + 3_600_000
    await refs.access(serverId, people.plain.uid).update({ timeoutUntil: new Date(byHand) })
    expect(await maySend('plain')).toBe(false)
    const { timeoutUntil, timeoutReason } = (await accessOf('plain'))!
    expect(timeoutUntil).toBe(byHand)
    expect(timeoutReason?.until).not.toBe(byHand)
    resultOf(await timeOut('mod', 'plain', null))
    expect(await maySend('plain')).toBe(true)
  })
})

describe('attacks', () => {
  test.each<[string, Name, Name, number | null]>([
    ['time out the owner, from an administrator’s role: nobody stands above them', 'boss', 'owner', minute],
    ['time out oneself to look like a victim: nobody stands above themselves', 'mod', 'mod', minute],
    ['time out an equal: only whoever stands above acts', 'mod', 'peer', minute],
    ['time out an administrator: they stand above', 'mod', 'admin', minute],
    [
      'time out an administrator as the owner: rules exempt them, and nothing must look silenced',
      'owner',
      'admin',
      minute,
    ],
    ['time out a lower administrator as a higher one: just so', 'boss', 'admin', minute],
    ['time out from outside: who is no member has no permission', 'stranger', 'plain', minute],
    ['lift one’s own timeout as somebody ordinary: it needs the permission', 'plain', 'plain', null],
  ])('%s', async (_, actor, member, seconds) => {
    expect((await timeOut(actor, member, seconds)).error?.details).toEqual(forbidden)
    expect(await untilOf(member)).toBe(0)
  })

  test('lift one’s own timeout as a moderator: a timeout takes moderation away, and nobody stands above themselves', async () => {
    resultOf(await timeOut('owner', 'mod'))
    expect((await timeOut('mod', 'mod', null)).error?.details).toEqual(forbidden)
    expect(await isTimedOut('mod')).toBe(true)
  })

  test('time others out from one’s own timeout: what is left is looking on', async () => {
    resultOf(await timeOut('owner', 'mod'))
    expect((await timeOut('mod', 'plain')).error?.details).toEqual(forbidden)
  })

  test('have an equal lift it: they did not stand above when it began, and do not now', async () => {
    resultOf(await timeOut('owner', 'mod'))
    expect((await timeOut('peer', 'mod', null)).error?.details).toEqual(forbidden)
    expect(await isTimedOut('mod')).toBe(true)
  })

  test('undo it by other powers, a role, a name, a channel: functions ask the same sentence', async () => {
    resultOf(await timeOut('owner', 'mod'))
    const { mod, plain } = people
    const asked = [
      changeMemberRoles(mod, serverId, { memberId: mod.uid, add: [roles.low], remove: [] }),
      setNickname(mod, serverId, mod, 'Free'),
      setNickname(mod, serverId, plain, 'Yours'),
      createChannel(mod, serverId),
    ]
    for (const answer of asked) expect((await answer).error?.details).toEqual(forbidden)
  })

  test('be given a higher role meanwhile: the timeout stays, as only an administrator is exempt', async () => {
    resultOf(await timeOut('mod', 'plain'))
    resultOf(
      await changeMemberRoles(people.owner, serverId, {
        memberId: people.plain.uid,
        add: [roles.high],
        remove: [],
      }),
    )
    expect(await maySend('plain')).toBe(false)
  })

  test('write one’s own end of it, or the whole document anew: `access` is written by functions alone', async () => {
    resultOf(await timeOut('mod', 'plain'))
    const { uid, idToken } = people.plain
    const path = paths.access(serverId, uid)
    const { roles: held, viewTokens } = (await accessOf('plain'))!
    const free = { roles: held, viewTokens, timeoutUntil: new Date(0), suspended: false }
    const { isAllowed } = await rest.commit(
      [{ path, data: { schemaVersion, ...free, joinedAt: new Date(0) } }],
      idToken,
    )
    expect(isAllowed).toBe(false)
    expect(await isTimedOut('plain')).toBe(true)
  })

  test('read why somebody else is silenced: an `access` document is for whom it is about', async () => {
    resultOf(await timeOut('mod', 'plain', minute, 'Between us'))
    const path = paths.access(serverId, people.plain.uid)
    expect((await rest.get(path, people.plain.idToken)).isAllowed).toBe(true)
    expect((await rest.get(path, people.low.idToken)).isAllowed).toBe(false)
  })

  test('probe who is a member, from outside or without the permission: the answer is the same', async () => {
    for (const asker of [people.stranger, people.plain]) {
      const answers = [people.low, people.stranger, { ...people.low, uid: asUid('nobody') }].map((whom) =>
        timeoutMember(asker, serverId, whom, minute),
      )
      for (const answer of answers) expect((await answer).error?.details).toEqual(forbidden)
    }
    const gone = await timeoutMember(people.mod, serverId, people.stranger, minute)
    expect(gone.error?.details).toEqual({ code: 'not-found' })
    expect((await refs.access(serverId, people.stranger.uid).get()).exists).toBe(false)
  })

  test('use a moderator’s role of another server: permissions are those of this one', async () => {
    const other = await aServer(people.stranger)
    const asked = await timeoutMember(people.stranger, serverId, people.plain, minute)
    expect(asked.error?.details).toEqual(forbidden)
    expect(resultOf(await timeoutMember(people.owner, serverId, people.plain, minute))).toBeTruthy()
    expect((await refs.access(other.serverId, people.plain.uid).get()).exists).toBe(false)
  })

  test('leave and come back by an invite: what silences somebody waits for them', async () => {
    const invite = resultOf(await createInvite(people.owner, { serverId, channelId }))
    const comeBack = async () => resultOf(await acceptInvite(people.plain, invite.code))
    const leave = () => call(people.plain, 'leaveServer', { requestId: randomUUID(), serverId })
    resultOf(await timeOut('mod', 'plain', 3600, 'Shouting'))
    resultOf(await updateMemberVoice(people.owner, serverId, people.plain, { muted: true }))
    const silenced = await accessOf('plain')
    resultOf(await leave())
    await comeBack()
    const { timeoutUntil, timeoutReason, muted } = silenced!
    expect(await accessOf('plain')).toMatchObject({ timeoutUntil, timeoutReason, muted })
    expect(await maySend('plain')).toBe(false)

    // Lifted and left again they are as free as they went; kicked they are not.
    resultOf(await timeOut('mod', 'plain', null))
    resultOf(await updateMemberVoice(people.owner, serverId, people.plain, { muted: false }))
    resultOf(await leave())
    await comeBack()
    expect(await accessOf('plain')).toMatchObject({ timeoutUntil: 0 })
    expect((await accessOf('plain'))?.muted).toBeUndefined()
    resultOf(await timeOut('mod', 'plain', 3600))
    resultOf(await kickMembers(people.owner, serverId, [people.plain.uid]))
    await comeBack()
    expect(await isTimedOut('plain')).toBe(true)
  })

  test('ask signed out: there is nobody to have a permission', async () => {
    const asked = await timeoutMember(undefined, serverId, people.plain, minute)
    expect(asked.error?.details).toEqual({ code: 'signed-out' })
  })
})
