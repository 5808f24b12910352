import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { asUid, inviteAlphabet, mintInviteCode } from '../ids'
import { functionTimings } from '../limits'
import {
  type Invite,
  inviteCode,
  inviteState,
  inviteTerms,
  isAsGoodAsNew,
  newInviteLife,
  ordinaryInvite,
  spendInvite,
} from './invite'

const now = 1_800_000_000_000
const day = 24 * 60 * 60_000
const fresh: Invite = {
  schemaVersion: 1,
  serverId: '100000000000000001' as Invite['serverId'],
  channelId: '100000000000000002' as Invite['channelId'],
  inviterId: asUid('ada'),
  maxUses: null,
  uses: 0,
  temporary: false,
  createdAt: now,
  ...newInviteLife(ordinaryInvite.maxAgeS, now),
}

describe('a code', () => {
  it('has ten characters of which no two look alike', () => {
    const codes = Array.from({ length: 200 }, mintInviteCode)
    expect(new Set(codes).size).toBe(200)
    for (const code of codes) expect(v.is(inviteCode, code)).toBe(true)
    expect(Array.from('0O1lIo').filter((character) => inviteAlphabet.includes(character))).toEqual([])
  })
  it('is nothing else', () => {
    for (const text of ['', 'ABCDEFGHJ', 'ABCDEFGHJKL', 'ABCDEFGHJ0', 'ABCDE/GHJK', 'ABCDEFGHJK\n']) {
      expect(v.is(inviteCode, text)).toBe(false)
    }
  })
})

describe('an invite', () => {
  it('is open until its moment, says so for a day, and is forgotten then', () => {
    const end = now + 7 * day
    expect(inviteState(fresh, end - 1)).toBe('open')
    expect(inviteState(fresh, end)).toBe('expired')
    expect(inviteState(fresh, end + functionTimings.inviteAfterlifeMs - 1)).toBe('expired')
    expect(inviteState(fresh, end + functionTimings.inviteAfterlifeMs)).toBe('forgotten')
  })
  it('without an end is open for ever', () => {
    expect(inviteState({ ...fresh, ...newInviteLife(null, now) }, now + 10_000 * day)).toBe('open')
  })
  it('is used up by the last of its uses, and forgotten a day later', () => {
    const limited = { ...fresh, ...newInviteLife(null, now), maxUses: 2 }
    const once = { ...limited, ...spendInvite(limited, now) }
    expect(once).toMatchObject({ uses: 1, expireAt: null })
    expect(inviteState(once, now)).toBe('open')
    const twice = { ...once, ...spendInvite(once, now) }
    expect(inviteState(twice, now)).toBe('used-up')
    expect(inviteState(twice, now + functionTimings.inviteAfterlifeMs)).toBe('forgotten')
  })
  it('never lives longer for being used up', () => {
    const short = { ...fresh, ...newInviteLife(1800, now), maxUses: 1 }
    expect(spendInvite(short, now + 1800_000 + functionTimings.inviteAfterlifeMs).expireAt).toBe(
      short.expireAt,
    )
  })
})

describe('an earlier invite', () => {
  it('is as good as new while half of its life is left', () => {
    expect(isAsGoodAsNew(fresh, ordinaryInvite, now + 3.5 * day)).toBe(true)
    expect(isAsGoodAsNew(fresh, ordinaryInvite, now + 3.5 * day + 1)).toBe(false)
  })
  it('is not when its terms are others, or it is used up', () => {
    expect(isAsGoodAsNew(fresh, { ...ordinaryInvite, maxAgeS: null }, now)).toBe(false)
    expect(isAsGoodAsNew(fresh, { ...ordinaryInvite, maxUses: 5 }, now)).toBe(false)
    expect(isAsGoodAsNew(fresh, { ...ordinaryInvite, temporary: true }, now)).toBe(false)
    const terms = { ...ordinaryInvite, maxUses: 1 } as const
    expect(isAsGoodAsNew({ ...fresh, maxUses: 1, uses: 1 }, terms, now)).toBe(false)
  })
})

it('terms are those on offer', () => {
  expect(v.is(inviteTerms, ordinaryInvite)).toBe(true)
  expect(v.is(inviteTerms, { maxAgeS: null, maxUses: null, temporary: true })).toBe(true)
  expect(v.is(inviteTerms, { ...ordinaryInvite, maxUses: 7 })).toBe(false)
})
