import * as v from 'valibot'
import { expect, it } from 'vitest'
import { channel } from '../schema/server'
import { isLockOn, lockPresets, lockSeconds } from './lock'

it('lasts until its end, or until somebody ends it', () => {
  const on = [null, { until: 10 }, { until: 11 }, { until: null }].map((locked) => isLockOn(locked, 10))
  expect(on).toEqual([false, false, true, true])
})

it('takes all that is offered, from a minute to four weeks', () => {
  expect(lockPresets.filter((seconds) => !v.is(lockSeconds, seconds))).toEqual([])
  expect([0, 59, 60.5, 28 * 86_400 + 1].filter((seconds) => v.is(lockSeconds, seconds))).toEqual([])
})

it('is none where it was never set, or makes no sense', () => {
  const { locked } = channel.entries
  const read = [undefined, true, {}, { until: 'soon' }].map((value) => v.parse(locked, value))
  expect(read).toEqual([null, null, null, null])
  expect(v.parse(locked, { until: null })).toEqual({ until: null })
})
