import * as v from 'valibot'
import type { Millis } from '@parley/domain/schema/common'
import { registerLocalStore } from '#lib/localStores'
import { createSharedStore } from '#lib/sharedStore'

/** View token → until when this device has heard of everything that was said where it counts. */
const marks = createSharedStore<Readonly<Record<string, Millis>>>({
  key: 'parley:activity-marks',
  empty: {},
  parse: (stored) => v.parse(v.record(v.string(), v.number()), stored),
})
registerLocalStore(marks)

/** Activity is written seconds after the message it tells of, and not in the order of messages. */
const overlapMs = 60_000

/** The earliest moment from which something may be new; null where everything is. */
export function unheardSince(tokens: readonly string[]): Millis | null {
  const known = marks.store.getState()
  const heard = tokens.map((token) => known[token])
  if (heard.some((mark) => mark === undefined)) return null
  return Math.min(...heard.map((mark) => mark ?? 0)) - overlapMs
}

/** One's own id is a token of every server: an older answer about some takes nothing back of what others told. */
export function rememberHeard(tokens: readonly string[], until: Millis): void {
  marks.update((known) => {
    const heard = tokens.map((token) => [token, Math.max(known[token] ?? 0, until)] as const)
    return { ...known, ...Object.fromEntries(heard) }
  })
}

/** Of servers that somebody has left, and roles that they have lost, nothing stays behind. */
export function forgetOtherMarks(tokens: ReadonlySet<string>): void {
  const known = Object.entries(marks.store.getState())
  if (known.every(([token]) => tokens.has(token))) return
  marks.update((stored) => Object.fromEntries(Object.entries(stored).filter(([token]) => tokens.has(token))))
}
