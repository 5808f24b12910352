const minuteMs = 60_000

/** Lets at most `perMinute` through in any minute; the next one waits for its turn. */
export function pace(perMinute: number, nowMs: () => number = Date.now) {
  const taken: number[] = []
  /** How long to wait before the next. Whoever asks has taken a place. */
  return function waitMs(): number {
    const now = nowMs()
    const blocking = taken[taken.length - perMinute]
    const at = Math.max(now, blocking === undefined ? 0 : blocking + minuteMs)
    taken.push(at)
    if (taken.length > perMinute) taken.shift()
    return at - now
  }
}
