import { expect, it } from 'vitest'
import { pace } from './pace'

it('nobody gets more than the agreed number through in any minute', () => {
  let nowMs = 0
  const waitMs = pace(3, () => nowMs)
  const sentAt = Array.from({ length: 12 }, () => {
    nowMs += 1_000
    return nowMs + waitMs()
  })
  expect(sentAt.slice(0, 3)).toEqual([1_000, 2_000, 3_000])
  for (const at of sentAt) {
    expect(sentAt.filter((other) => other >= at && other < at + 60_000).length).toBeLessThanOrEqual(3)
  }
})
