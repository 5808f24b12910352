import { timestampStyles } from '@parley/domain/markdown/tree'
import { expect, test } from 'vitest'
import { formatTimestamp } from './formatTimestamp'

const at = Date.UTC(2021, 3, 20, 16, 20, 30)
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

test('every style has its own form, and all but the relative one name the moment', () => {
  const forms = timestampStyles.map((style) => formatTimestamp(at, style, at))
  expect(new Set(forms).size).toBe(timestampStyles.length)
})

test.each([
  [0, 'in 0 seconds'],
  [-30_000, '30 seconds ago'],
  [59_000, 'in 59 seconds'],
  [minute, 'in 1 minute'],
  [-(hour - 1_000), '59 minutes ago'],
  [3 * hour + 5 * minute, 'in 3 hours'],
  [-2 * day, '2 days ago'],
  [-70 * day, '2 months ago'],
  [800 * day, 'in 2 years'],
])('%i ms from now is %s', (distance, expected) => {
  expect(formatTimestamp(at + distance, 'R', at)).toBe(expected)
})
