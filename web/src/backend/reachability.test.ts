import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isBackendAnswering, onReachabilityChange, trackListener } from './reachability'

const cached = { isFromCache: true }
const fresh = { isFromCache: false }

describe('whether the backend answers', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => {
    trackListener().onSnapshot(fresh)
    vi.useRealTimers()
  })

  it('is not doubted while a new listener has only the cache for a moment', () => {
    const listener = trackListener()
    listener.onSnapshot(cached)
    vi.advanceTimersByTime(9_000)
    listener.onSnapshot(fresh)
    vi.advanceTimersByTime(60_000)
    expect(isBackendAnswering()).toBe(true)
  })

  it('is denied when a listener waits too long, and believed again at the first answer', () => {
    const changes: boolean[] = []
    const stop = onReachabilityChange(() => changes.push(isBackendAnswering()))
    const listener = trackListener()
    listener.onSnapshot(cached)
    vi.advanceTimersByTime(11_000)
    expect(isBackendAnswering()).toBe(false)
    listener.onSnapshot(fresh)
    expect(isBackendAnswering()).toBe(true)
    expect(changes).toEqual([false, true])
    stop()
  })

  it('is not denied because of a listener that left before its answer', () => {
    const listener = trackListener()
    listener.onSnapshot(cached)
    listener.onStop()
    vi.advanceTimersByTime(60_000)
    expect(isBackendAnswering()).toBe(true)
  })

  it('takes a refusal for an answer', () => {
    const listener = trackListener()
    listener.onSnapshot(cached)
    listener.onError()
    vi.advanceTimersByTime(60_000)
    expect(isBackendAnswering()).toBe(true)
  })
})
