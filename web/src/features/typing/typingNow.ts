import type { Uid } from '@parley/domain/ids'
import { timings } from '@parley/domain/limits'
import type { Millis } from '@parley/domain/schema/common'

export type TypingNote = { uid: Uid; at: Millis }

/** When this device saw each person's latest notice: their own clock may be wrong, ours measures the waiting. */
export type SeenNotices = ReadonlyMap<Uid, { at: Millis; seenAtMs: number }>

/** The notices of a snapshot, as seen at `nowMs`; null before the first. */
export function seeNotices(
  before: SeenNotices | null,
  notes: readonly TypingNote[],
  nowMs: number,
): SeenNotices {
  return new Map(
    notes.map(({ uid, at }) => {
      const known = before?.get(uid)
      if (known?.at === at) return [uid, known]
      // What was there on arrival may be long over; what changes now is fresh, whatever its time says.
      return [uid, { at, seenAtMs: before === null ? Math.min(at, nowMs) : nowMs }]
    }),
  )
}

/** Who types at `nowMs`, whoever began first first. */
export function typingNow(seen: SeenNotices, ownUid: Uid, nowMs: number): Uid[] {
  return [...seen]
    .filter(([uid, { seenAtMs }]) => uid !== ownUid && nowMs - seenAtMs < timings.typingShownMs)
    .sort(([a, first], [b, second]) => first.seenAtMs - second.seenAtMs || (a < b ? -1 : 1))
    .map(([uid]) => uid)
}
