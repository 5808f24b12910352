import type { BanLength } from './useBanTerms'

export type ChosenEnd = {
  readonly length: BanLength /** As the browser's own field for it says it. */
  readonly date: string
}

/** When a ban ends that is given now; null for never, and `invalid` where no moment to come was chosen. */
export function banEnd({ length, date }: ChosenEnd, nowMs: number): number | null | 'invalid' {
  if (length === null) return null
  if (length !== 'date') return nowMs + length
  const chosen = new Date(date).getTime()
  return chosen > nowMs && chosen < latestMs ? chosen : 'invalid'
}

/** What a timestamp can hold. */
const latestMs = Date.UTC(9999, 0)

/** What the browser's field takes: local time, to the minute. */
export function toLocalField(atMs: number): string {
  const local = new Date(atMs - new Date(atMs).getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}
