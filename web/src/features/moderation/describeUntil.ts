/** As the reader's own locale writes it. */
const timeFormat = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })
const momentFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** When a timeout ends: of today only the time. */
export function describeUntil(atMs: number, nowMs: number): string {
  const isToday = new Date(atMs).toDateString() === new Date(nowMs).toDateString()
  return (isToday ? timeFormat : momentFormat).format(atMs)
}
