import * as v from 'valibot'
import { fail, ok, type Result } from '../errors'
import type { MessageId } from '../ids'
import { limits } from '../limits'
import { messageId, millis, uid } from './common'

/** `servers/{s}/channels/{c}/messages/{m}`. */
export const message = v.object({
  schemaVersion: v.number(),
  authorId: uid,
  text: v.string(),
  createdAt: millis,
  editedAt: v.nullable(millis),
  /** What a function writes when somebody joins has no text: it is drawn in the reader's own language. */
  type: v.picklist(['text', 'join']),
  /** Always present: list rules and queries touch it directly. Automod sets it; until then it is false. */
  held: v.boolean(),
  /** Always present. Set by a function. */
  pinned: v.boolean(),
})
export type Message = v.InferOutput<typeof message> & {
  id: MessageId
  /** The server has not confirmed the latest local change yet. */
  isPending: boolean
}

/** `servers/{s}/channels/{c}/cooldowns/{uid}`: somebody's latest message in a slow channel, written with it. */
export const cooldown = v.object({ schemaVersion: v.number(), last: millis, messageId })
export type Cooldown = v.InferOutput<typeof cooldown>

export type TextProblem = 'empty' | 'too-long'

/** What the composer and the edit box both apply before anything is sent. */
export function checkMessageText(raw: string): Result<string, TextProblem> {
  const text = raw.trim()
  if (text.length === 0) return fail('empty')
  if (text.length > limits.messageTextMax) return fail('too-long')
  return ok(text)
}

/** `servers/{s}/channels/{c}/typing/{uid}`. */
export const typing = v.object({ schemaVersion: v.number(), at: millis, expireAt: millis })
export type Typing = v.InferOutput<typeof typing>
