/** When a server's invites rest: by a flood of joins, by somebody's word, and until when; and who tries to get around it. */
import { randomUUID } from 'node:crypto'
import { asRoleId, asUid, everyoneRoleId, type InviteCode, type ServerId } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { ordinaryRaidGuard, type RaidGuard } from '@parley/domain/moderation/raid'
import type { Permission } from '@parley/domain/permissions/permission'
import { beforeEach, describe, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { acceptInvite as accept } from '../../functions/src/invites/acceptInvite'
import { guardAgainstRaid } from '../../functions/src/moderation/guardAgainstRaid'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'
import { addMember } from './edits'
import { callHere } from './here'
import { acceptInvite, anInvite, previewInvite } from './inviteCalls'
import { aPerson, call, type Person, resultOf } from './people'
import { putRoles } from './roleCalls'
import { until } from './until'

const forbidden = { code: 'forbidden' }
const second = 1000
const keepers = asRoleId('500000000000000001')

let owner: Person
let serverId: ServerId
let code: InviteCode

beforeEach(async () => {
  ;({ owner, serverId, code } = await anInvite())
  // The owner's own join counts like any other: here it lies far back.
  await withoutBackgroundTriggers(() =>
    refs.access(serverId, owner.uid).update({ joinedAt: new Date(Date.now() - 3_600 * second) }),
  )
})

const pauseInvites = (person: Person | undefined, seconds: number | null, requestId: string = randomUUID()) =>
  call<{ until: number | null }>(person, 'pauseInvites', { requestId, serverId, seconds })
const updateRaidGuard = (person: Person | undefined, raidGuard: Partial<RaidGuard> | null) =>
  call<object>(person, 'updateRaidGuard', { requestId: randomUUID(), serverId, raidGuard })
const pauseOf = async () => (await refs.server(serverId).get()).data()?.invitePause ?? null
const isPaused = async () => ((await pauseOf())?.until ?? 0) > Date.now()
const isMember = async ({ uid }: Person) => (await refs.access(serverId, uid).get()).exists
const entries = async () => {
  const { docs } = await refs.audit(serverId).orderBy('at').get()
  // What the tests themselves do by hand is told of as well, and that there is an invite at all.
  return docs
    .map((each) => each.data())
    .filter(({ by, action }) => by !== 'console' && action !== 'inviteCreate')
}
/** As if so many had joined so long ago; no trigger hears of it. */
async function joined(count: number, secondsAgo: number) {
  const at = Date.now() - secondsAgo * second
  for (let n = 0; n < count; n++) {
    await withoutBackgroundTriggers(() =>
      refs.access(serverId, asUid(randomUUID())).set({
        schemaVersion,
        roles: [everyoneRoleId(serverId)],
        viewTokens: [],
        timeoutUntil: 0,
        suspended: false,
        joinedAt: at + n,
      }),
    )
  }
}

describe('a flood of joins', () => {
  test('of as many as it takes pauses the invites, for the time that was chosen, and says so', async () => {
    await joined(ordinaryRaidGuard.joins - 2, 30)
    resultOf(await acceptInvite(await aPerson(), code))
    // One fewer than it takes. Looked for again when the next has come, by which time its trigger has run.
    await guardAgainstRaid(serverId, Date.now())
    expect(await pauseOf()).toBeNull()
    const last = await aPerson()
    const before = Date.now()
    resultOf(await acceptInvite(last, code))
    await until(isPaused, true)
    // Whoever completed it is in, and stays.
    expect(await isMember(last)).toBe(true)
    const pause = await pauseOf()
    expect(pause?.byId).toBeNull()
    expect(pause?.until).toBeGreaterThanOrEqual(before + ordinaryRaidGuard.pauseS * second)
    expect(pause?.until).toBeLessThanOrEqual(Date.now() + ordinaryRaidGuard.pauseS * second)
    expect(await entries()).toMatchObject([
      {
        by: 'raidGuard',
        actorId: null,
        action: 'invitesPause',
        target: { kind: 'server', id: serverId },
        details: { until: pause?.until, joins: 10, withinS: 60 },
      },
    ])
    const late = await aPerson()
    const refusal = { code: 'invites-paused', until: pause?.until }
    expect((await acceptInvite(late, code)).error?.details).toEqual(refusal)
    expect((await previewInvite(late, code)).error?.details).toEqual(refusal)
    expect((await previewInvite(undefined, code)).error?.details).toEqual(refusal)
    expect(await isMember(late)).toBe(false)
    // Who is inside opens their server by the same link as ever.
    expect(resultOf(await acceptInvite(last, code)).serverId).toBe(serverId)
    expect(resultOf(await previewInvite(last, code)).isMember).toBe(true)
  })

  test('counts those within the time, to the second', async () => {
    await joined(9, 61)
    await guardAgainstRaid(serverId, Date.now())
    expect(await pauseOf()).toBeNull()
    await joined(9, 50)
    await guardAgainstRaid(serverId, Date.now())
    expect(await pauseOf()).toBeNull()
    await joined(1, 0)
    await guardAgainstRaid(serverId, Date.now())
    expect(await isPaused()).toBe(true)
  })

  test('is seen also when its trigger comes late, and is none when joins lie apart', async () => {
    await joined(10, 200)
    const at = Date.now() - 199 * second
    await guardAgainstRaid(serverId, Date.now())
    expect(await pauseOf()).toBeNull()
    await guardAgainstRaid(serverId, at)
    expect(await isPaused()).toBe(true)
  })

  test('of thirty in one moment ends in one pause and one entry, and nobody waits in vain', async () => {
    const guests = await Promise.all(Array.from({ length: 30 }, () => aPerson()))
    const answers = await Promise.all(
      guests.map((person) => callHere(accept, { person }, { requestId: randomUUID(), code })),
    )
    const codes = new Set(answers.map((each) => (each.ok ? 'in' : (each.error as { code: string }).code)))
    codes.delete('invites-paused')
    expect([...codes]).toEqual(['in'])
    const members = await Promise.all(guests.map(isMember))
    expect(members).toEqual(answers.map((each) => each.ok))
    expect(members.filter(Boolean).length).toBeGreaterThanOrEqual(10)
    await until(isPaused, true, 120_000)
    expect((await acceptInvite(await aPerson(), code)).error?.details?.code).toBe('invites-paused')
    // The rest of its triggers find the pause, and leave it as it is.
    const pause = await pauseOf()
    await Promise.all(guests.slice(0, 5).map(() => guardAgainstRaid(serverId, Date.now())))
    expect(await pauseOf()).toEqual(pause)
    expect(await entries()).toHaveLength(1)
  }, 240_000)

  test('is what the server says it is, or nothing at all', async () => {
    resultOf(await updateRaidGuard(owner, { joins: 5, withinS: 10, pauseS: 900 }))
    await joined(5, 3)
    await guardAgainstRaid(serverId, Date.now())
    const left = ((await pauseOf())?.until ?? 0) - Date.now()
    expect(left).toBeGreaterThan(890 * second)
    expect(left).toBeLessThanOrEqual(900 * second)
    resultOf(await pauseInvites(owner, null))
    resultOf(await updateRaidGuard(owner, null))
    await joined(40, 0)
    await guardAgainstRaid(serverId, Date.now())
    expect(await isPaused()).toBe(false)
    expect((await entries()).map(({ action }) => action)).toEqual([
      'serverUpdate',
      'invitesPause',
      'invitesResume',
      'serverUpdate',
    ])
  })

  test('that somebody let in on purpose is not held against those who come next', async () => {
    await joined(10, 1)
    await guardAgainstRaid(serverId, Date.now())
    expect(await isPaused()).toBe(true)
    resultOf(await pauseInvites(owner, null))
    resultOf(await acceptInvite(await aPerson(), code))
    // Also the late triggers of the flood itself.
    await guardAgainstRaid(serverId, Date.now())
    expect(await isPaused()).toBe(false)
  })
})

describe('the switch', () => {
  test.each<[Permission | null, boolean]>([
    ['manageServer', true],
    ['kickMembers', true],
    ['banMembers', true],
    ['moderateMembers', false],
    ['createInvite', false],
    [null, false],
  ])('with %s: %s', async (permission, isAllowed) => {
    await putRoles(serverId, [[keepers, 1, permission ? [permission] : []]])
    const keeper = await aPerson()
    await withoutBackgroundTriggers(() => addMember(serverId, keeper.uid, { roles: [keepers] }))
    const { error } = await pauseInvites(keeper, 900)
    expect(error?.details).toEqual(isAllowed ? undefined : forbidden)
    expect(await isPaused()).toBe(isAllowed)
    if (isAllowed) {
      expect(await pauseOf()).toMatchObject({ byId: keeper.uid })
      expect(resultOf(await pauseInvites(keeper, null))).toEqual({ until: null })
      expect(await isPaused()).toBe(false)
      expect((await entries()).map(({ by, action, actorId }) => [by, action, actorId])).toEqual([
        ['member', 'invitesPause', keeper.uid],
        ['member', 'invitesResume', keeper.uid],
      ])
    } else {
      resultOf(await pauseInvites(owner, 900))
      expect((await pauseInvites(keeper, null)).error?.details).toEqual(forbidden)
      expect(await isPaused()).toBe(true)
    }
  })

  test('is not for strangers, nor for a moderator who is timed out', async () => {
    const stranger = await aPerson()
    expect((await pauseInvites(stranger, 900)).error?.details).toEqual(forbidden)
    expect((await pauseInvites(undefined, 900)).error?.details).toEqual({ code: 'signed-out' })
    await putRoles(serverId, [[keepers, 1, ['kickMembers']]])
    const timeoutUntil = Date.now() + 60 * second
    await withoutBackgroundTriggers(() =>
      addMember(serverId, stranger.uid, { roles: [keepers], timeoutUntil }),
    )
    expect((await pauseInvites(stranger, 900)).error?.details).toEqual(forbidden)
    expect(await isPaused()).toBe(false)
  })

  test('takes another length while it holds, and one repeat of a call is one', async () => {
    const requestId = randomUUID()
    const first = resultOf(await pauseInvites(owner, 86_400, requestId))
    const second = resultOf(await pauseInvites(owner, 900))
    expect(second.until).toBeLessThan(first.until ?? 0)
    expect(resultOf(await pauseInvites(owner, 86_400, requestId))).toEqual(first)
    expect((await pauseOf())?.until).toBe(second.until)
    expect(await entries()).toHaveLength(2)
  })

  test('that nobody has thrown is not thrown back: there is no entry for nothing', async () => {
    expect(resultOf(await pauseInvites(owner, null))).toEqual({ until: null })
    expect(await entries()).toEqual([])
  })

  test.each([59, 901, 0, -900, 1e9, 'long'])('knows no pause of %s seconds', async (seconds) => {
    const { error } = await pauseInvites(owner, seconds as number)
    expect(error?.details).toEqual({ code: 'invalid', field: 'seconds' })
  })

  test('and an invite that is accepted in the same moment: in, or refused, and never half', async () => {
    const guest = await aPerson()
    const [paused, answer] = await Promise.all([pauseInvites(owner, 900), acceptInvite(guest, code)])
    const until = resultOf(paused).until
    if (answer.error) expect(answer.error.details).toEqual({ code: 'invites-paused', until })
    expect(await isMember(guest)).toBe(!answer.error)
    expect((await acceptInvite(await aPerson(), code)).error?.details).toEqual({
      code: 'invites-paused',
      until,
    })
  })
})

describe('a pause by hand', () => {
  test('holds, ends at its moment without anybody’s doing, and is gone when it is taken away', async () => {
    const guest = await aPerson()
    const write = (invitePause: unknown) =>
      refs.server(serverId).update({ invitePause: invitePause as never })
    await write({ until: new Date(Date.now() + 60 * second) })
    expect((await acceptInvite(guest, code)).error?.details?.code).toBe('invites-paused')
    await write({ until: new Date(Date.now() - second) })
    expect(resultOf(await previewInvite(guest, code)).isMember).toBe(false)
    await write({ until: new Date(Date.now() + 60 * second) })
    expect((await previewInvite(guest, code)).error?.details?.code).toBe('invites-paused')
    await write(null)
    expect(resultOf(await acceptInvite(guest, code)).serverId).toBe(serverId)
  })

  test('that is written wrongly is none, and the server still opens', async () => {
    await refs.server(serverId).update({ invitePause: 'for ever' as never, raidGuard: { joins: 0 } as never })
    const guest = await aPerson()
    expect(resultOf(await acceptInvite(guest, code)).serverId).toBe(serverId)
  })
})

describe('updateRaidGuard', () => {
  test('is for who may manage the server, within its bounds', async () => {
    await putRoles(serverId, [[keepers, 1, ['kickMembers', 'banMembers']]])
    const keeper = await aPerson()
    await withoutBackgroundTriggers(() => addMember(serverId, keeper.uid, { roles: [keepers] }))
    expect((await updateRaidGuard(keeper, null)).error?.details).toEqual(forbidden)
    for (const change of [
      { joins: 4 },
      { joins: 101 },
      { withinS: 9 },
      { withinS: 301 },
      { pauseS: 60 as never },
    ]) {
      const { error } = await updateRaidGuard(owner, { ...ordinaryRaidGuard, ...change })
      expect(error?.details).toEqual({ code: 'invalid', field: 'raidGuard' })
    }
    expect((await refs.server(serverId).get()).data()?.raidGuard).toEqual(ordinaryRaidGuard)
  })
})
