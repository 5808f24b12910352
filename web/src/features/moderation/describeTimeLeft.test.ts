import { i18n } from '@lingui/core'
import { beforeAll, expect, it } from 'vitest'
import { describeInterval } from './describeInterval'
import { describeTimeLeft } from './describeTimeLeft'
import { describeUntil } from './describeUntil'

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

it.each([
  [-5, '1 s'],
  [0, '1 s'],
  [1, '1 s'],
  [second, '1 s'],
  [second + 1, '2 s'],
  [59 * second, '59 s'],
  [59 * second + 1, '1 min 0 s'],
  [minute, '1 min 0 s'],
  [4 * minute + 10 * second, '4 min 10 s'],
  [4 * minute + 9 * second + 1, '4 min 10 s'],
  [hour - second, '59 min 59 s'],
  [hour, '1 h 0 min'],
  [hour + 1, '1 h 1 min'],
  [day - minute, '23 h 59 min'],
  [day - second, '1 d 0 h'],
  [day, '1 d 0 h'],
  [6 * day + 23 * hour + 1, '7 d 0 h'],
  [28 * day, '28 d 0 h'],
])('%d ms are %s', (leftMs, words) => {
  expect(describeTimeLeft(leftMs)).toBe(words)
})

it.each([
  [5, '5 s'],
  [60, '1 min'],
  [90, '1 min 30 s'],
  [3_600, '1 h'],
  [5_400, '90 min'],
  [21_600, '6 h'],
])('every %d s are every %s', (seconds, words) => {
  expect(describeInterval(seconds)).toBe(words)
})

it('says the time alone of today, and the day with it of another', () => {
  const noon = new Date(2026, 5, 1, 12).getTime()
  const of = (atMs: number) => describeUntil(atMs, noon)
  expect(of(noon + 5 * minute)).toMatch(/^12:05/u)
  expect(of(noon + 5 * minute)).not.toContain('2026')
  expect(of(noon + day)).toContain('2026')
})
