import * as v from 'valibot'
import { millis, uid } from './common'

/**
 * `…/messages/{m}/reactors/{uid}`: all that one person reacts with to one message. Empty when the last one was taken
 * back, until a function removes it.
 */
export const reactor = v.object({ schemaVersion: v.number(), emojis: v.array(v.string()), at: millis })
export type Reactor = v.InferOutput<typeof reactor>

/** What the reactors of a message come to, as its document says it to everybody who sees it. A function writes it. */
export const reactions = v.object({
  /** When they were counted. */
  countedAt: millis,
  kinds: v.record(
    v.string(),
    v.object({
      count: v.number(),
      /** Those who reacted last, the newest first: `limits.reactorsNamed` of them. */
      uids: v.array(uid),
      /** When somebody was first seen with it: kinds stand in this order. */
      since: millis,
    }),
  ),
})
export type Reactions = v.InferOutput<typeof reactions>
