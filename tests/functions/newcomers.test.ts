import { randomUUID } from 'node:crypto'
import type { ChannelId, InviteCode, ServerId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import type { Verification } from '@parley/domain/schema/verification'
import { FieldValue } from 'firebase-admin/firestore'
import { beforeEach, describe, expect, test } from 'vitest'
import { convergeServer } from '../../functions/src/lib/converge'
import { refs } from '../../functions/src/lib/db'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'
import { readAcl } from './edits'
import { acceptInvite, anInvite } from './inviteCalls'
import { aPerson, call, createChannel, type Person, resultOf } from './people'
import { until } from './until'

const forbidden = { code: 'forbidden' }
const asked = { verification: 'account' as Verification, houseRules: ' Be kind.\n', welcomeChannelId: null }

let owner: Person
let guest: Person
let serverId: ServerId
let channelId: ChannelId
let code: InviteCode

beforeEach(async () => {
  ;[{ owner, serverId, channelId, code }, guest] = await Promise.all([anInvite(), aPerson('Robin')])
})

const update = (person: Person, wish: object = asked) =>
  call(person, 'updateNewcomers', { requestId: randomUUID(), serverId, ...wish })
const agree = (person: Person) => call(person, 'acceptRules', { requestId: randomUUID(), serverId })
const join = async (person: Person) => resultOf(await acceptInvite(person, code))
const accessOf = async ({ uid }: Person) => (await refs.access(serverId, uid).get()).data()
const gates = async () => [
  (await readAcl(serverId, channelId))?.gate,
  (await refs.serverAcl(serverId).get()).data()?.gate,
]

describe('updateNewcomers', () => {
  test('keeps what is asked, and has it hold in every channel with its answer', async () => {
    expect(await gates()).toEqual(['none', 'none'])
    await withoutBackgroundTriggers(async () => {
      resultOf(await update(owner))
      expect(await gates()).toEqual(['account', 'account'])
      expect(await convergeServer(serverId, 'compare')).toEqual([])
    })
    expect((await refs.server(serverId).get()).data()).toMatchObject({
      verification: 'account',
      houseRules: 'Be kind.',
    })
    resultOf(await update(owner, { ...asked, verification: 'none', houseRules: '' }))
    expect(await gates()).toEqual(['none', 'none'])
  })

  test('is followed by lists when somebody edits it by hand', async () => {
    await refs.server(serverId).update({ verification: 'member' })
    await until(gates, ['member', 'member'])
  })

  test('compiles what was never compiled', async () => {
    await refs.acl(serverId, channelId).update({ gate: FieldValue.delete() })
    await refs.server(serverId).update({ verification: 'email' })
    await until(async () => (await readAcl(serverId, channelId))?.gate, 'email')
  })

  test('is for those who may manage the server', async () => {
    await join(guest)
    for (const person of [guest, await aPerson()]) {
      expect((await update(person)).error?.details).toEqual(forbidden)
    }
    expect(await gates()).toEqual(['none', 'none'])
  })

  test('says which field is wrong', async () => {
    const wrong: Record<string, object> = {
      verification: { ...asked, verification: 'phone' },
      welcomeChannelId: { ...asked, welcomeChannelId: '100000000000000099' },
      houseRules: { ...asked, houseRules: 'x'.repeat(limits.houseRulesMax + 1) },
    }
    for (const [field, wish] of Object.entries(wrong)) {
      expect((await update(owner, wish)).error?.details).toEqual({ code: 'invalid', field })
    }
  })
})

describe('whoever joins', () => {
  test('brings along since when they have their account', async () => {
    const createdAt = Date.now() - 60_000
    await refs.user(guest.uid).update({ createdAt: new Date(createdAt) })
    await join(guest)
    const access = await accessOf(guest)
    expect(access?.accountAt).toBe(createdAt)
    expect(access?.pending).toBeUndefined()
  })

  test('has the rules to agree to, where there are some', async () => {
    resultOf(await update(owner))
    await join(guest)
    expect((await accessOf(guest))?.pending).toBe(true)
    expect((await accessOf(owner))?.pending).toBeUndefined()
  })

  test('is not asked again when rules come later', async () => {
    await join(guest)
    resultOf(await update(owner))
    expect((await accessOf(guest))?.pending).toBeUndefined()
  })
})

describe('the welcome channel', () => {
  const said = async () => (await refs.messages(serverId, channelId).get()).docs.map((each) => each.data())
  const joins = [{ type: 'join', text: '', held: false, pinned: false }]

  test('of a new server is its first one, and says once who has joined', async () => {
    const requestId = randomUUID()
    for (const id of [requestId, requestId, randomUUID()]) resultOf(await acceptInvite(guest, code, id))
    const messages = await said()
    expect(messages).toMatchObject([{ ...joins[0], authorId: guest.uid }])
    expect(messages[0]?.createdAt).toBe((await accessOf(guest))?.joinedAt)
    await until(async () => (await refs.activity(serverId, channelId).get()).data()?.lastAuthorId, guest.uid)
  })

  test('says so once to calls that arrive at once', async () => {
    await Promise.all(Array.from({ length: 3 }, () => acceptInvite(guest, code)))
    expect(await said()).toMatchObject(joins)
  })

  test('says nothing where there is none, and where it is gone', async () => {
    resultOf(await update(owner))
    await join(guest)
    resultOf(await update(owner, { ...asked, welcomeChannelId: channelId }))
    await withoutBackgroundTriggers(() => refs.channel(serverId, channelId).delete())
    await join(await aPerson())
    expect(await said()).toEqual([])
  })

  test('is none that is private, and no category: every member reads its name', async () => {
    const refused = { code: 'invalid', field: 'welcomeChannelId' }
    const privateTo = { roles: [], members: [] }
    for (const wish of [{ privateTo }, { type: 'category' }]) {
      const { channelId: other } = resultOf(await createChannel(owner, serverId, wish))
      expect((await update(owner, { ...asked, welcomeChannelId: other })).error?.details).toEqual(refused)
    }
  })
})

describe('acceptRules', () => {
  test('takes the mark away and touches nothing else, also when it is called again', async () => {
    resultOf(await update(owner))
    await join(guest)
    const { pending, ...others } = (await accessOf(guest))!
    expect(pending).toBe(true)
    resultOf(await agree(guest))
    expect(await accessOf(guest)).toEqual(others)
    resultOf(await agree(guest))
    expect(await accessOf(guest)).toEqual(others)
  })

  test('is about whoever calls it, and for members', async () => {
    resultOf(await update(owner))
    await join(guest)
    expect((await agree(await aPerson())).error?.details).toEqual(forbidden)
    resultOf(await agree(owner))
    expect((await accessOf(guest))?.pending).toBe(true)
  })
})
