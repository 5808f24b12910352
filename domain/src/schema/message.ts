import * as v from 'valibot'
import { fail, ok, type Result } from '../errors'
import type { MessageId } from '../ids'
import { limits } from '../limits'
import { channelId, messageId, millis, uid } from './common'
import { reactions } from './reaction'

/** Why a message came back to its author. */
export const returnCauses = ['words', 'mentions', 'links', 'invites', 'spam'] as const

/** `servers/{s}/channels/{c}/messages/{m}`. */
export const message = v.object({
  schemaVersion: v.number(),
  authorId: uid,
  text: v.string(),
  /** What it answers, in the same channel: a copy of that would outlive it, and could be forged. */
  replyTo: v.exactOptional(messageId),
  createdAt: millis,
  editedAt: v.nullable(millis),
  /**
   * What a function writes when somebody joins has no text: it is drawn in the reader's own language. An alert shows what
   * automod found, to whoever sees the channel that it was asked to tell.
   */
  type: v.picklist(['text', 'join', 'alert']),
  /**
   * Always present: list rules and queries touch it directly. For its author alone, until automod has looked at it; its
   * author's browser writes it so where the server asks, and a function lets go.
   */
  held: v.boolean(),
  /** Automod stopped it: it stays held, and its author may change it. */
  returned: v.exactOptional(v.object({ cause: v.picklist(returnCauses), notice: v.string() })),
  /** Of a message that was stopped: it does not wait for ever. */
  expireAt: v.exactOptional(millis),
  /** Of an alert: which rule found it, and where it was written. */
  alert: v.exactOptional(v.object({ rule: v.string(), channelId: v.nullable(channelId) })),
  /** Always present. Set by a function. */
  pinned: v.boolean(),
  reactions: v.exactOptional(reactions),
})
export type StoredMessage = v.InferOutput<typeof message>
export type Message = StoredMessage & {
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
