/** Times as the reader's own locale writes them. Formatters are kept: making one costs more than using it. */
const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' })
const dayAndClock = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
})
const dateAndClock = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' })
const day = new Intl.DateTimeFormat(undefined, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** For the gutter, where there is room for `12:05` and no "PM": the heading above has said it. */
export const formatGutterTime = (atMs: number) =>
  clock
    .formatToParts(atMs)
    .filter((part) => part.type !== 'dayPeriod')
    .map((part) => part.value)
    .join('')
    .trim()

/** As short as it can be without doubt about the day. */
export function formatMoment(atMs: number, nowMs: number): string {
  const [at, now] = [new Date(atMs), new Date(nowMs)]
  if (at.toDateString() === now.toDateString()) return clock.format(at)
  return at.getFullYear() === now.getFullYear() ? dayAndClock.format(at) : dateAndClock.format(at)
}

export const formatFull = (atMs: number) => full.format(atMs)

export const formatDay = (atMs: number) => day.format(atMs)

/** 0 for today, 1 for yesterday. Calendar days, not stretches of 24 hours. */
export function daysAgo(atMs: number, nowMs: number): number {
  const midnight = (ms: number) => new Date(ms).setHours(0, 0, 0, 0)
  // Rounded, because a day of the clock change has 23 or 25 hours.
  return Math.round((midnight(nowMs) - midnight(atMs)) / 86_400_000)
}
