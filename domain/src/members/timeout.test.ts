import { expect, it } from 'vitest'
import { moderationTimings } from '../moderation/limits'
import { timeoutPresets, timeoutReasonOf } from './timeout'

it('offers from the shortest to the longest', () => {
  expect(timeoutPresets[0]).toBe(moderationTimings.timeoutMinMs / 1000)
  expect(timeoutPresets.at(-1)).toBe(moderationTimings.timeoutMaxMs / 1000)
  expect(timeoutPresets).toEqual(timeoutPresets.toSorted((a, b) => a - b))
})

it('a reason is that of the timeout it was given for', () => {
  const timeoutReason = { until: 5, text: 'Shouting' }
  expect(timeoutReasonOf({ timeoutUntil: 5, timeoutReason })).toBe('Shouting')
  expect(timeoutReasonOf({ timeoutUntil: 6, timeoutReason })).toBeNull()
  expect(timeoutReasonOf({ timeoutUntil: 5 })).toBeNull()
})
