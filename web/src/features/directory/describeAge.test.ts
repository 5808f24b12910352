import { expect, it } from 'vitest'
import { describeAge, isYoungAccount } from './describeAge'

const hour = 3_600_000
const now = Date.UTC(2026, 5, 1)

it.each([
  [0, '1 hour ago'],
  [-hour, '1 hour ago'],
  [5 * hour, '5 hours ago'],
  [47 * hour, '47 hours ago'],
  [49 * hour, '2 days ago'],
  [13 * 24 * hour, '13 days ago'],
  [15 * 24 * hour, '2 weeks ago'],
  [90 * 24 * hour, '2 months ago'],
  [1000 * 24 * hour, '2 years ago'],
])('%d ms are %s', (age, words) => {
  expect(describeAge(now - age, now)).toBe(words)
})
it('an account is young for a week', () => {
  expect(isYoungAccount(now - 6 * 24 * hour, now)).toBe(true)
  expect(isYoungAccount(now - 8 * 24 * hour, now)).toBe(false)
})
