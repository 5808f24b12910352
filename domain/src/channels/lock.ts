/** A channel in which only moderators write, for a while or until it is unlocked. */
import * as v from 'valibot'
import { moderationTimings } from '../moderation/limits'
import { millis } from '../schema/common'

/** Null lasts until somebody unlocks it. An end that has come needs nobody's doing. */
export const lock = v.object({ until: v.nullable(millis) })
export type Lock = v.InferOutput<typeof lock>

/** What is offered, in seconds. */
export const lockPresets = [600, 1_800, 3_600, 21_600, 86_400, 604_800] as const

export const lockSeconds = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(moderationTimings.lockMinMs / 1000),
  v.maxValue(moderationTimings.lockMaxMs / 1000),
)

export const isLockOn = (locked: Lock | null, nowMs: number): boolean =>
  locked !== null && (locked.until === null || locked.until > nowMs)
