import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { channel } from '../schema/server'
import { slowModePresets, slowModeSeconds } from './slowMode'

const isTaken = (seconds: unknown) => v.is(slowModeSeconds, seconds)

describe('slow mode', () => {
  it('is off, or of five seconds to six hours', () => {
    expect([0, 5, 7, 21_600].map(isTaken)).toEqual([true, true, true, true])
    expect([-5, 1, 4, 5.5, 21_601, '10', null].filter(isTaken)).toEqual([])
  })
  it('takes all that is offered', () => {
    expect(slowModePresets.filter((seconds) => !isTaken(seconds))).toEqual([])
  })
  it('is off where it was never set, or makes no sense', () => {
    const { slowModeSeconds: stored } = channel.entries
    expect([undefined, 'ten', 3, -1].map((value) => v.parse(stored, value))).toEqual([0, 0, 0, 0])
    expect(v.parse(stored, 10)).toBe(10)
  })
})
