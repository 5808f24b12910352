import { i18n } from '@lingui/core'
import { AppError } from '@parley/domain/errors'
import { beforeAll, expect, it } from 'vitest'
import { describeRefusal, untilMoment } from './describeInvite'

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

it.each([
  [7 * day, 'in 7 days'],
  [7 * day - 5 * minute, 'in 7 days'],
  [2 * day, 'in 2 days'],
  [day, 'in 24 hours'],
  [hour, 'in 60 minutes'],
  [30 * minute, 'in 30 minutes'],
  [1000, 'in 1 minute'],
  [-1000, 'in 1 minute'],
])('%i milliseconds from now is %j', (leftMs, text) => {
  const now = 1_800_000_000_000
  expect(untilMoment(now + leftMs, now)).toBe(text)
})

it('says every refusal as a heading and a sentence of its own', () => {
  const codes = [
    'not-found',
    'invite-expired',
    'invite-used-up',
    'banned',
    'server-full',
    'limit-reached',
    'suspended',
  ] as const
  const refusals = codes.map((code) => describeRefusal(new AppError(code)))
  expect(new Set(refusals.map(({ title }) => title)).size).toBe(codes.length)
  for (const { body } of refusals) expect(body).toMatch(/\.$/)
})
