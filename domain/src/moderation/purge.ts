/** Which messages of a channel a moderator means. For the function that looks for them and the form that asks. */
import * as v from 'valibot'
import { moderationLimits } from './limits'
import { messageId, uid } from '../schema/common'
import type { Message } from '../schema/message'

/** In seconds: ten minutes, an hour, a day, a week. */
export const purgeWindows = [600, 3_600, 86_400, 604_800] as const

export const purgeFilter = v.object({
  /** Null for anybody. */
  authorId: v.nullable(uid),
  /** Large and small letters are alike; empty for any text. */
  text: v.pipe(v.string(), v.trim(), v.maxLength(moderationLimits.purgeTextMax)),
  hasLink: v.boolean(),
  /** Written in the last so many seconds; null for any time. */
  withinS: v.nullable(v.picklist(purgeWindows)),
  /** This one, and what came after it. */
  fromId: v.nullable(messageId),
  /** This one, and what came before it. */
  toId: v.nullable(messageId),
  /** The newest of them, at most so many. */
  last: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(moderationLimits.purgeMax)),
})
export type PurgeFilter = v.InferOutput<typeof purgeFilter>

/** What no query can ask for. */
export const needsReading = ({ text, hasLink }: PurgeFilter): boolean => text !== '' || hasLink

export function isMeant(
  { text, authorId }: Pick<Message, 'text' | 'authorId'>,
  filter: PurgeFilter,
): boolean {
  if (filter.authorId !== null && filter.authorId !== authorId) return false
  if (filter.hasLink && !/https?:\/\/\S/iu.test(text)) return false
  return folded(text).includes(folded(filter.text))
}

const folded = (text: string) => text.normalize('NFC').toLowerCase()
