import * as v from 'valibot'
import { expect, it } from 'vitest'
import { server } from '../schema/server'
import { canPauseInvites, countedAfter, ordinaryRaidGuard, pausedUntil, raidGuard } from './raid'

const minute = 60_000
const at = 1_800_000_000_000
const paused = (until: number) => ({ invitePause: { until, byId: null } })

it('a pause holds until its moment, and ends by itself', () => {
  expect([at + 1, at, at - 1].map((until) => pausedUntil(paused(until), at))).toEqual([at + 1, null, null])
  expect(pausedUntil({ invitePause: null }, at)).toBe(null)
})

it('joins count that are within the time, and after the last pause', () => {
  const after = (invitePause: number | null) =>
    countedAfter(ordinaryRaidGuard, invitePause === null ? { invitePause: null } : paused(invitePause), at)
  expect(after(null)).toBe(at - minute)
  expect(after(at - 2 * minute)).toBe(at - minute)
  expect(after(at - 10)).toBe(at - 10)
})

it.each([
  [{ joins: 4 }, false],
  [{ joins: 5, withinS: 10 }, true],
  [{ joins: 100, withinS: 300 }, true],
  [{ joins: 101 }, false],
  [{ withinS: 9 }, false],
  [{ withinS: 301 }, false],
  [{ joins: 5.5 }, false],
  [{ pauseS: 60 }, false],
])('a guard of %o is one: %s', (change, isOne) => {
  expect(v.is(raidGuard, { ...ordinaryRaidGuard, ...change })).toBe(isOne)
})

it.each([
  ['manageServer', true],
  ['kickMembers', true],
  ['banMembers', true],
  ['moderateMembers', false],
  ['createInvite', false],
] as const)('with %s one may pause the invites: %s', (permission, may) => {
  expect(canPauseInvites(new Set([permission]))).toBe(may)
})

it('what somebody wrote by hand, and wrongly, is no pause and no other guard, and breaks no server', () => {
  const stored = { schemaVersion: 1, name: 'a', description: '', icon: null, ownerId: 'o', createdAt: 0 }
  const read = (change: object) => v.parse(server, { ...stored, ...change })
  expect(read({})).toMatchObject({ invitePause: null, raidGuard: ordinaryRaidGuard })
  expect(read({ invitePause: 'for ever', raidGuard: { joins: 1 } })).toMatchObject({
    invitePause: null,
    raidGuard: ordinaryRaidGuard,
  })
  expect(read({ invitePause: { until: at }, raidGuard: null })).toMatchObject({
    invitePause: { until: at, byId: null },
    raidGuard: null,
  })
})
