import type { TimestampStyle } from '@parley/domain/markdown/tree'

/** Formats as the reader's locale and zone have them. Formatters are kept: making one costs more than using it. */
const options: Record<Exclude<TimestampStyle, 'R'>, Intl.DateTimeFormatOptions> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
}
const formatters = new Map<string, Intl.DateTimeFormat>()
const relative = new Intl.RelativeTimeFormat()

const units = [
  ['year', 31_556_952],
  ['month', 2_629_746],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

export function formatTimestamp(atMs: number, style: TimestampStyle, nowMs: number): string {
  if (style === 'R') return formatRelative(atMs, nowMs)
  const formatter = formatters.get(style) ?? new Intl.DateTimeFormat(undefined, options[style])
  formatters.set(style, formatter)
  return formatter.format(atMs)
}

/** "in 3 hours", "2 months ago": the largest unit of which there is a whole one. */
function formatRelative(atMs: number, nowMs: number): string {
  const seconds = Math.round((atMs - nowMs) / 1000)
  const [unit, length] = units.find(([, size]) => Math.abs(seconds) >= size) ?? (['second', 1] as const)
  return relative.format(Math.trunc(seconds / length), unit)
}
