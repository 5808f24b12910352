import { describe, expect, test } from 'vitest'
import { takeToken } from './rateLimit'

const limit = { times: 3, perMs: 60_000 }

function takeAll(times: number, now: number) {
  let level: { tokens: number; at: number } | undefined
  for (let taken = 0; taken < times; taken++) {
    const next = takeToken(level, limit, now)
    if (!next.ok) throw new Error('refused too early')
    level = next.value
  }
  return level
}

describe('takeToken', () => {
  test('allows a burst of the full number', () => {
    expect(takeAll(3, 1000)).toEqual({ tokens: 0, at: 1000 })
  })

  test('refuses one more and says how long to wait', () => {
    expect(takeToken(takeAll(3, 1000), limit, 1000)).toEqual({ ok: false, error: { retryAfterS: 20 } })
  })

  test('gives back evenly over time', () => {
    const level = takeAll(3, 1000)
    expect(takeToken(level, limit, 20_999).ok).toBe(false)
    expect(takeToken(level, limit, 21_000)).toEqual({ ok: true, value: { tokens: 0, at: 21_000 } })
  })

  test('never gathers more than the full number', () => {
    expect(takeToken({ tokens: 0, at: 0 }, limit, 1_000_000)).toEqual({
      ok: true,
      value: { tokens: 2, at: 1_000_000 },
    })
  })

  test('a clock that stepped back gives nothing for free', () => {
    expect(takeToken({ tokens: 0, at: 50_000 }, limit, 1000).ok).toBe(false)
  })
})
