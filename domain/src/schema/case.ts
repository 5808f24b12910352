import * as v from 'valibot'
import { moderationLimits } from '../moderation/limits'
import { millis, uid } from './common'

/** `servers/{s}/cases/{id}`: what moderators keep about somebody, also once they have left. */
export const moderationCase = v.object({
  schemaVersion: v.number(),
  kind: v.picklist(['warning', 'note']),
  subjectId: uid,
  moderatorId: uid,
  /** Why they were warned, or what the note says. */
  text: v.string(),
  at: millis,
  /** When they acknowledged a warning. */
  acknowledgedAt: v.nullable(millis),
})
export type ModerationCase = v.InferOutput<typeof moderationCase>

export const warningReason = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(moderationLimits.warningReasonMax),
)
export const memberNote = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(moderationLimits.reportNoteMax),
)
