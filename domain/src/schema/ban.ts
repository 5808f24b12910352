import * as v from 'valibot'
import { millis, uid } from './common'

/** `servers/{s}/bans/{uid}`. One that is written by hand may lack anything: a trigger adds it. */
export const ban = v.object({
  schemaVersion: v.number(),
  reason: v.string(),
  /** Null for one that was written by hand. */
  moderatorId: v.nullable(uid),
  at: millis,
  /** Null for good. */
  until: v.nullable(millis),
  /** As they were called when it began: the list is read without their profiles. */
  name: v.string(),
  sortName: v.string(),
  username: v.string(),
  /** What they wrote since then goes. */
  messagesSince: v.exactOptional(millis),
})
export type Ban = v.InferOutput<typeof ban>
