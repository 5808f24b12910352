import { afterEach, expect, test, vi } from 'vitest'
import { onTick } from './clock'

afterEach(() => {
  vi.useRealTimers()
})

test('a hundred relative times share one timer, and none is left when they are gone', () => {
  vi.useFakeTimers()
  let heard = 0
  const stops = Array.from({ length: 100 }, () => onTick(() => heard++))
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(1_000)
  expect(heard).toBe(100)
  stops.forEach((stop) => stop())
  expect(vi.getTimerCount()).toBe(0)
})
