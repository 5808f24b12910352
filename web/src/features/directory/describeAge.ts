const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'always' })
const hourMs = 60 * 60_000
const dayMs = 24 * hourMs

/** "3 years ago", "6 weeks ago", "5 hours ago": in the largest unit of which at least two are full. */
export function describeAge(sinceMs: number, nowMs: number): string {
  const ageMs = Math.max(0, nowMs - sinceMs)
  const units = [
    ['year', 365.25 * dayMs],
    ['month', 30.44 * dayMs],
    ['week', 7 * dayMs],
    ['day', dayMs],
    ['hour', hourMs],
  ] as const
  const [unit, lengthMs] = units.find(([, length]) => ageMs >= 2 * length) ?? ['hour', hourMs]
  return relative.format(-Math.max(1, Math.floor(ageMs / lengthMs)), unit)
}

/** An account that is younger is often made for one purpose. */
export const isYoungAccount = (createdAtMs: number, nowMs: number): boolean => nowMs - createdAtMs < 7 * dayMs
