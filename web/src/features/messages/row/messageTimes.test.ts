import { expect, test } from 'vitest'
import { daysAgo } from './messageTimes'

test('days are counted by the calendar, not by 24 hours', () => {
  const justAfterMidnight = new Date(2026, 2, 10, 0, 1).getTime()
  const justBefore = new Date(2026, 2, 9, 23, 59).getTime()
  expect(daysAgo(justAfterMidnight, justAfterMidnight)).toBe(0)
  expect(daysAgo(justBefore, justAfterMidnight)).toBe(1)
  expect(daysAgo(new Date(2026, 1, 10, 12).getTime(), justAfterMidnight)).toBe(28)
})
