import { randomUUID } from 'node:crypto'
import { type ChannelId, everyoneRoleId, type InviteCode, type ServerId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { paths } from '@parley/domain/paths'
import { describe, expect, test } from 'vitest'
import { db, refs } from '../../functions/src/lib/db'
import { acceptInvite as accept } from '../../functions/src/invites/acceptInvite'
import { addMember, deny, setOverwrites } from './edits'
import { callHere } from './here'
import { acceptInvite, anInvite, revokeInvite } from './inviteCalls'
import { leftToDo } from './leftToDo'
import { aPerson, type Person, resultOf, signUp } from './people'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'
import { until } from './until'

const usesOf = async (code: InviteCode) => (await refs.invite(code).get()).data()?.uses
const isMember = async (s: ServerId, { uid }: Person) => (await refs.access(s, uid).get()).exists

describe('acceptInvite', () => {
  test('lets somebody in, leaves triggers nothing but the count, and says where they arrive', async () => {
    const { owner, serverId, channelId, code } = await anInvite()
    const guest = await aPerson('Robin')
    expect(resultOf(await acceptInvite(guest, code))).toEqual({ serverId, channelId })
    expect(await leftToDo(serverId)).toEqual([])
    const access = (await refs.access(serverId, guest.uid).get()).data()
    expect(access).toMatchObject({
      roles: [everyoneRoleId(serverId)],
      invitedBy: { code, uid: owner.uid },
    })
    expect(access?.temporary).toBeUndefined()
    expect((await refs.member(serverId, guest.uid).get()).data()?.displayName).toBe('Robin')
    expect((await refs.ownServer(guest.uid, serverId).get()).data()?.name).toBe('The reading room')
    expect(await usesOf(code)).toBe(1)
  })

  test('marks who comes for a visit', async () => {
    const { serverId, code } = await anInvite({ temporary: true })
    const guest = await aPerson()
    resultOf(await acceptInvite(guest, code))
    expect((await refs.access(serverId, guest.uid).get()).data()?.temporary).toBe(true)
  })

  test('admits exactly five of twenty who come at once with an invite for five', async () => {
    const { serverId, code } = await anInvite({ maxUses: 5 })
    const guests = await Promise.all(Array.from({ length: 20 }, () => aPerson()))
    const answers = await Promise.all(
      guests.map((person) => callHere(accept, { person }, { requestId: randomUUID(), code })),
    )
    const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]))
    expect(refusals).toEqual(Array(15).fill({ code: 'invite-used-up' }))
    const admitted = await Promise.all(guests.map((guest) => isMember(serverId, guest)))
    expect(admitted.filter(Boolean)).toHaveLength(5)
    expect(await usesOf(code)).toBe(5)
  })

  test('counts one use for one person, however often and however fast they ask', async () => {
    const { serverId, code } = await anInvite({ maxUses: 5 })
    const guest = await aPerson()
    const requestId = randomUUID()
    const ids = [requestId, requestId, randomUUID(), randomUUID()]
    const answers = await Promise.all(
      ids.map((id) => callHere(accept, { person: guest }, { requestId: id, code })),
    )
    expect(answers.map((answer) => answer.ok && answer.value.serverId)).toEqual(Array(4).fill(serverId))
    expect(await usesOf(code)).toBe(1)
  })

  test('answers a repeated call with the first answer, also when the invite is gone', async () => {
    const { owner, code } = await anInvite({ maxUses: 1 })
    const guest = await aPerson()
    const requestId = randomUUID()
    const first = resultOf(await acceptInvite(guest, code, requestId))
    resultOf(await revokeInvite(owner, code))
    expect(resultOf(await acceptInvite(guest, code, requestId))).toEqual(first)
  })

  test('opens the server to a member, with an invite that is used up too, and uses nothing', async () => {
    const { owner, serverId, code } = await anInvite({ maxUses: 1 })
    resultOf(await acceptInvite(await aPerson(), code))
    expect(resultOf(await acceptInvite(owner, code))).toEqual({ serverId, channelId: null })
    expect(await usesOf(code)).toBe(1)
  })

  test('names no channel that newcomers may not see, or that is gone', async () => {
    const { serverId, channelId, code } = await anInvite()
    await setOverwrites(serverId, channelId, { [serverId]: deny('role', 'viewChannel') })
    expect(resultOf(await acceptInvite(await aPerson(), code)).channelId).toBeNull()
    await refs.channel(serverId, channelId).delete()
    expect(resultOf(await acceptInvite(await aPerson(), code)).channelId).toBeNull()
  })

  test('gives the token of a channel that shuts somebody out by name', async () => {
    const { serverId, channelId, code } = await anInvite()
    const barred = await aPerson()
    await setOverwrites(serverId, channelId, { [barred.uid]: deny('member', 'viewChannel') })
    await until(
      async () => (await refs.channel(serverId, channelId).get()).data()?.viewTokens,
      [`c:${channelId}`, `a:${serverId}`],
    )
    await until(() => leftToDo(serverId), [])
    const [welcome, unwelcome] = [await aPerson(), barred]
    for (const guest of [welcome, unwelcome]) resultOf(await acceptInvite(guest, code))
    const tokensOf = async ({ uid }: Person) => (await refs.access(serverId, uid).get()).data()?.viewTokens
    expect(await tokensOf(welcome)).toContain(`c:${channelId}`)
    expect(await tokensOf(unwelcome)).not.toContain(`c:${channelId}`)
    expect(await leftToDo(serverId)).toEqual([])
  })

  test('lets somebody come back who left a moment ago', async () => {
    const { serverId, code } = await anInvite()
    const guest = await aPerson()
    resultOf(await acceptInvite(guest, code))
    await withoutBackgroundTriggers(() => refs.access(serverId, guest.uid).delete())
    resultOf(await acceptInvite(guest, code))
    expect(await leftToDo(serverId)).toEqual([])
  })
})

describe('acceptInvite refuses', () => {
  type Here = { code: InviteCode; serverId: ServerId; channelId: ChannelId }
  const refusal = async (guest: Person | undefined, { code }: Pick<Here, 'code'>) =>
    (await acceptInvite(guest, code)).error?.details

  test('an unknown, a revoked and a long gone code in the same words', async () => {
    const guest = await aPerson()
    const gone = { code: 'not-found' }
    expect(await refusal(guest, { code: 'ABCDEFGHJK' as InviteCode })).toEqual(gone)

    const revoked = await anInvite()
    resultOf(await revokeInvite(revoked.owner, revoked.code))
    expect(await refusal(guest, revoked)).toEqual(gone)

    const old = await anInvite()
    await refs.invite(old.code).update({ expiresAt: new Date(1), expireAt: new Date(2) })
    expect(await refusal(guest, old)).toEqual(gone)
  })

  test('one that expired, and one that is used up', async () => {
    const expired = await anInvite()
    await refs.invite(expired.code).update({ expiresAt: new Date(Date.now() - 1) })
    expect(await refusal(await aPerson(), expired)).toEqual({ code: 'invite-expired' })

    const single = await anInvite({ maxUses: 1 })
    resultOf(await acceptInvite(await aPerson(), single.code))
    expect(await refusal(await aPerson(), single)).toEqual({ code: 'invite-used-up' })
  })

  test('who is banned, suspended, signed out or without a name', async () => {
    const invite = await anInvite()
    const banned = await aPerson()
    await refs.ban(invite.serverId, banned.uid).set({})
    expect(await refusal(banned, invite)).toEqual({ code: 'banned' })

    const suspended = await aPerson()
    await withoutBackgroundTriggers(() => refs.suspension(suspended.uid).set({}))
    expect(await refusal(suspended, invite)).toEqual({ code: 'suspended' })

    expect(await refusal(undefined, invite)).toEqual({ code: 'signed-out' })
    expect(await refusal(await signUp(), invite)).toEqual({ code: 'forbidden' })
    expect(await usesOf(invite.code)).toBe(0)
  })

  test('who is in a hundred servers', async () => {
    const guest = await aPerson()
    const batch = db.batch()
    for (let n = 0; n < limits.serversPerUser; n++) {
      batch.set(db.doc(`${paths.ownServers(guest.uid)}/1000000000000000${String(n).padStart(3, '0')}`), {})
    }
    await batch.commit()
    expect(await refusal(guest, await anInvite())).toEqual({ code: 'limit-reached' })
  })

  test('the one who would be too many for a server', async () => {
    const { serverId, code } = await anInvite()
    const seat = (await aPerson()).uid
    await addMember(serverId, seat)
    await until(async () => (await refs.member(serverId, seat).get()).exists, true)
    const join = async (person: Person) => callHere(accept, { person }, { requestId: randomUUID(), code })
    const guest = await aPerson()
    // Ten thousand members would be as many events, behind which every later test would wait.
    const smaller = limits as { membersPerServer: number }
    const { membersPerServer } = limits
    try {
      smaller.membersPerServer = 2
      expect(await join(guest)).toEqual({ ok: false, error: { code: 'server-full' } })
      smaller.membersPerServer = 3
      expect((await join(guest)).ok).toBe(true)
    } finally {
      smaller.membersPerServer = membersPerServer
    }
  })

  test('when the server is gone', async () => {
    const invite = await anInvite()
    await withoutBackgroundTriggers(() => refs.server(invite.serverId).delete())
    expect(await refusal(await aPerson(), invite)).toEqual({ code: 'not-found' })
  })

  test('nobody who was timed out elsewhere', async () => {
    const elsewhere = await anInvite()
    const guest = await aPerson()
    await addMember(elsewhere.serverId, guest.uid, { timeoutUntil: Date.now() + 60_000 })
    expect(await refusal(guest, await anInvite())).toBeUndefined()
  })
})
