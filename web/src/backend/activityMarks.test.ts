import { expect, test } from 'vitest'
import { forgetOtherMarks, rememberHeard, unheardSince } from './activityMarks'

const minuteMs = 60_000

test('a question asks from where the least is known, a minute earlier', () => {
  expect(unheardSince(['garden'])).toBeNull()
  rememberHeard(['garden'], 10 * minuteMs)
  rememberHeard(['kitchen'], 20 * minuteMs)
  expect(unheardSince(['garden', 'kitchen'])).toBe(9 * minuteMs)
  expect(unheardSince(['kitchen'])).toBe(19 * minuteMs)
  expect(unheardSince(['garden', 'unknown'])).toBeNull()
})

test('an answer about quiet servers takes nothing back of a token that busy ones share', () => {
  rememberHeard(['busy', 'u:ada'], 30 * minuteMs)
  rememberHeard(['quiet', 'u:ada'], 5 * minuteMs)
  expect(unheardSince(['busy', 'u:ada'])).toBe(29 * minuteMs)
})

test('what somebody left is forgotten', () => {
  rememberHeard(['left', 'kept'], 30 * minuteMs)
  forgetOtherMarks(new Set(['kept']))
  expect(unheardSince(['left'])).toBeNull()
  expect(unheardSince(['kept'])).toBe(29 * minuteMs)
})
