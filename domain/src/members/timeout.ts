/** What a timeout is made of, beside the time in `access` that rules compare. */
import type { Millis } from '../schema/common'

/** In seconds: a minute, five, ten, an hour, a day, a week, four weeks. */
export const timeoutPresets = [60, 300, 600, 3_600, 86_400, 604_800, 2_419_200] as const

type TimeoutFields = {
  readonly timeoutUntil: Millis
  readonly timeoutReason?: { readonly until: Millis; readonly text: string }
}

/** Whoever writes a time by hand leaves the reason of an earlier timeout standing, which says nothing of this one. */
export const timeoutReasonOf = ({ timeoutUntil, timeoutReason }: TimeoutFields): string | null =>
  timeoutReason?.until === timeoutUntil ? timeoutReason.text : null
