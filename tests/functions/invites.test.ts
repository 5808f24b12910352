import { randomUUID } from 'node:crypto'
import { asRoleId, type ChannelId, type InviteCode, mintInviteCode, type ServerId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { beforeAll, describe, expect, test } from 'vitest'
import { db, refs } from '../../functions/src/lib/db'
import { previewInvite as preview } from '../../functions/src/invites/previewInvite'
import { addMember, addRole, allow, deny, setOverwrites } from './edits'
import { callHere } from './here'
import { acceptInvite, anInvite, createInvite, listInvites, previewInvite, revokeInvite } from './inviteCalls'
import { openPage } from './openPage'
import { aPerson, aServer, createChannel, type Person, resultOf } from './people'
import { until } from './until'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'

const day = 24 * 60 * 60_000
const forbidden = { code: 'forbidden' }

type Place = { serverId: ServerId; channelId: ChannelId }

describe('createInvite', () => {
  let owner: Person
  let member: Person
  let place: Place
  beforeAll(async () => {
    owner = await aPerson()
    member = await aPerson()
    place = await aServer(owner)
    await addMember(place.serverId, member.uid)
  })

  test('makes a code of ten characters that lives for a week and is forgotten a day later', async () => {
    const { code, expiresAt } = resultOf(await createInvite(member, place))
    expect(code).toMatch(/^[A-HJ-NP-Za-kmnp-z2-9]{10}$/)
    const invite = (await refs.invite(code).get()).data()
    expect(invite).toMatchObject({
      ...place,
      inviterId: member.uid,
      uses: 0,
      maxUses: null,
      temporary: false,
    })
    expect(expiresAt).toBe(invite!.createdAt + 7 * day)
    expect(invite?.expireAt).toBe(invite!.createdAt + 8 * day)
  })

  test('makes one for ever, for a few, for a visit', async () => {
    const wish = { maxAgeS: null, maxUses: 25, temporary: true } as const
    const { code, expiresAt } = resultOf(await createInvite(owner, place, wish))
    expect(expiresAt).toBeNull()
    expect((await refs.invite(code).get()).data()).toMatchObject({
      maxUses: 25,
      temporary: true,
      expireAt: null,
    })
  })

  test('takes no terms but those on offer', async () => {
    for (const wish of [{ maxAgeS: 61 }, { maxUses: 2 }, { maxUses: 0 }, { temporary: 1 }]) {
      const { error } = await createInvite(owner, place, wish as object)
      expect(error?.details).toEqual({ code: 'invalid', field: Object.keys(wish)[0] })
    }
  })

  test('gives one’s own again if asked to, as long as half of its life is left', async () => {
    const own = await aServer(owner)
    const reuse = { mayReuse: true }
    const first = resultOf(await createInvite(owner, own, reuse))
    expect(resultOf(await createInvite(owner, own, reuse))).toEqual(first)
    expect(resultOf(await createInvite(owner, own)).code).not.toBe(first.code)

    const single = { maxUses: 1 } as const
    expect(resultOf(await createInvite(owner, own, { ...reuse, ...single })).code).not.toBe(first.code)
    const { channelId } = resultOf(await createChannel(owner, own.serverId))
    const elsewhere = await createInvite(owner, { ...own, channelId }, reuse)
    expect(resultOf(elsewhere).code).not.toBe(first.code)
  })

  test('gives none again that is old, revoked or somebody else’s', async () => {
    const own = await aServer(owner)
    await addMember(own.serverId, member.uid)
    const reuse = { mayReuse: true }
    const first = resultOf(await createInvite(owner, own, reuse))
    expect(resultOf(await createInvite(member, own, reuse)).code).not.toBe(first.code)

    const now = Date.now()
    const times = { createdAt: new Date(now - 4 * day), expiresAt: new Date(now + 3 * day) }
    await refs.invite(first.code).update(times)
    const second = resultOf(await createInvite(owner, own, reuse))
    expect(second.code).not.toBe(first.code)

    resultOf(await revokeInvite(owner, second.code))
    const third = resultOf(await createInvite(owner, own, reuse))
    expect([first.code, second.code]).not.toContain(third.code)
  })

  test('answers a repeated call with the first code', async () => {
    const requestId = randomUUID()
    const answers = await Promise.all([1, 2, 3].map(() => createInvite(owner, place, { requestId })))
    expect(new Set(answers.map((answer) => resultOf(answer).code)).size).toBe(1)
  })

  test('is for those who may invite, into this channel', async () => {
    const own = await aServer(owner)
    const { serverId, channelId } = own
    await addMember(serverId, member.uid)
    const refusal = async (wish: Place = own) => (await createInvite(member, wish)).error?.details

    await setOverwrites(serverId, channelId, { [member.uid]: deny('member', 'createInvite') })
    expect(await refusal()).toEqual(forbidden)
    await setOverwrites(serverId, channelId, { [serverId]: deny('role', 'viewChannel') })
    expect(await refusal()).toEqual(forbidden)

    await setOverwrites(serverId, channelId, { [member.uid]: allow('member', 'createInvite') })
    await refs.role(serverId, asRoleId(serverId)).update({ permissions: ['viewChannel'] })
    expect(await refusal()).toBeUndefined()
    const other = resultOf(await createChannel(owner, serverId))
    expect(await refusal({ serverId, channelId: other.channelId })).toEqual(forbidden)
  })

  test('is not for strangers, the timed out, or places one cannot arrive in', async () => {
    const stranger = await aPerson()
    const refusal = async (person: Person | undefined, to: Place) =>
      (await createInvite(person, to)).error?.details
    expect(await refusal(undefined, place)).toEqual({ code: 'signed-out' })
    expect(await refusal(stranger, place)).toEqual(forbidden)
    await addMember(place.serverId, stranger.uid, { timeoutUntil: Date.now() + 60_000 })
    expect(await refusal(stranger, place)).toEqual(forbidden)

    const nowhere = '100000000000000000' as ChannelId
    expect(await refusal(owner, { ...place, channelId: nowhere })).toEqual(forbidden)
    const category = resultOf(await createChannel(owner, place.serverId, { type: 'category' }))
    expect(await refusal(owner, { ...place, channelId: category.channelId })).toEqual(forbidden)
  })

  test('stops at a thousand', async () => {
    const full = await anInvite()
    const template = (await refs.invite(full.code).get()).data()!
    const writer = db.bulkWriter()
    for (let n = 1; n < limits.invitesPerServer; n++) void writer.set(refs.invite(mintInviteCode()), template)
    await writer.close()
    const refused = await createInvite(full.owner, full.place)
    expect(refused.error?.details).toEqual({ code: 'limit-reached' })
  })
})

describe('listInvites and revokeInvite', () => {
  let owner: Person
  let member: Person
  let place: Place
  let code: { owners: InviteCode; members: InviteCode }
  beforeAll(async () => {
    owner = await aPerson('Olga')
    member = await aPerson('Mo')
    place = await aServer(owner)
    await addMember(place.serverId, member.uid)
    code = {
      owners: resultOf(await createInvite(owner, place)).code,
      members: resultOf(await createInvite(member, place, { maxUses: 5 })).code,
    }
  })

  const codesFor = async (person: Person) =>
    resultOf(await listInvites(person, place.serverId)).invites.map((invite) => invite.code)

  test('show everybody their own, and all to who may manage the server, the newest first', async () => {
    expect(await codesFor(member)).toEqual([code.members])
    expect(await codesFor(owner)).toEqual([code.members, code.owners])
    const [first] = resultOf(await listInvites(owner, place.serverId)).invites
    expect(first).toEqual({
      code: code.members,
      channelId: place.channelId,
      inviter: { id: member.uid, displayName: 'Mo', avatar: null },
      uses: 0,
      maxUses: 5,
      expiresAt: expect.any(Number) as number,
      temporary: false,
    })
  })

  test('show none that no longer works, and nothing to who is outside', async () => {
    const spent = resultOf(await createInvite(owner, place, { maxUses: 1 })).code
    resultOf(await acceptInvite(await aPerson(), spent))
    const expired = resultOf(await createInvite(owner, place)).code
    await refs.invite(expired).update({ expiresAt: new Date(Date.now() - 1) })
    expect(await codesFor(owner)).toEqual([code.members, code.owners])

    const stranger = await aPerson()
    expect((await listInvites(stranger, place.serverId)).error?.details).toEqual(forbidden)
    expect((await listInvites(undefined, place.serverId)).error?.details).toEqual({ code: 'signed-out' })
  })

  test('end one’s own, and anybody’s for who may manage the server', async () => {
    expect((await revokeInvite(member, code.owners)).error?.details).toEqual(forbidden)
    expect((await revokeInvite(await aPerson(), code.owners)).error?.details).toEqual(forbidden)
    expect((await revokeInvite(undefined, code.owners)).error?.details).toEqual({ code: 'signed-out' })

    const own = resultOf(await createInvite(member, place)).code
    const requestId = randomUUID()
    resultOf(await revokeInvite(member, own, requestId))
    resultOf(await revokeInvite(member, own, requestId))
    expect((await revokeInvite(member, own)).error?.details).toEqual({ code: 'not-found' })

    const managers = asRoleId('500000000000000001')
    await addRole(place.serverId, managers, ['manageServer'])
    const manager = await aPerson()
    await addMember(place.serverId, manager.uid, { roles: [managers] })
    expect(await codesFor(manager)).toContain(code.members)
    resultOf(await revokeInvite(manager, code.members))
    expect(await codesFor(manager)).not.toContain(code.members)
  })
})

describe('previewInvite', () => {
  test('tells anybody what the server is and who asks them in', async () => {
    const { owner, place, code } = await anInvite({ temporary: true })
    await refs.server(place.serverId).update({ description: 'Books, mostly.' })
    await openPage(owner.uid)
    await until(async () => (await refs.online(place.serverId, owner.uid).get()).exists, true)
    expect(resultOf(await previewInvite(undefined, code))).toEqual({
      server: {
        id: place.serverId,
        name: 'The reading room',
        icon: null,
        description: 'Books, mostly.',
        memberCount: 1,
        onlineCount: 1,
      },
      inviter: { id: owner.uid, displayName: 'Olga', avatar: null },
      temporary: true,
      isMember: false,
    })
    expect((await refs.invite(code).get()).data()?.uses).toBe(0)
    expect(resultOf(await previewInvite(await aPerson(), code)).isMember).toBe(false)
    expect(resultOf(await previewInvite(owner, code)).isMember).toBe(true)
  })

  test('says why an invite does not work, and the same of unknown, revoked and long gone ones', async () => {
    const refusal = async (code: string, person?: Person) =>
      (await previewInvite(person, code)).error?.details
    const invite = await anInvite()
    await refs.invite(invite.code).update({ expiresAt: new Date(Date.now() - 1) })
    expect(await refusal(invite.code)).toEqual({ code: 'invite-expired' })
    expect(await refusal(invite.code, invite.owner)).toBeUndefined()
    await refs.invite(invite.code).update({ expireAt: new Date(Date.now() - 1) })
    expect(await refusal(invite.code)).toEqual({ code: 'not-found' })
    expect(await refusal('ABCDEFGHJK')).toEqual({ code: 'not-found' })
    expect(await refusal('nonsense')).toEqual({ code: 'invalid', field: 'code' })

    const other = await anInvite()
    const guest = await aPerson()
    await refs.ban(other.serverId, guest.uid).set({})
    expect(await refusal(other.code, guest)).toEqual({ code: 'banned' })
    await withoutBackgroundTriggers(() => refs.suspension(guest.uid).set({}))
    expect(await refusal(other.code, guest)).toEqual({ code: 'suspended' })
  })

  test('answers one network so often and no more, whatever it says about itself', async () => {
    const { code } = await anInvite()
    const ask = (address: string) => callHere(preview, { headers: { 'x-forwarded-for': address } }, { code })
    let answer = await ask('203.0.113.9')
    let answered = 0
    // Some more than the limit: while we ask, the allowance fills up again.
    for (; answer.ok && answered < 200; answered++) answer = await ask(`10.0.0.${answered}, 203.0.113.9`)
    expect(answer).toMatchObject({ ok: false, error: { code: 'too-many-requests' } })
    expect(answered).toBeGreaterThanOrEqual(120)
    expect((await ask('203.0.113.10')).ok).toBe(true)
  })
})
