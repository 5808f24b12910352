import * as v from 'valibot'
import { millis } from './common'

/** `users/{uid}/removals/{s}`: how somebody was removed from a server the last time. They alone read it. */
export const removal = v.object({
  schemaVersion: v.number(),
  kind: v.picklist(['kick', 'ban']),
  /** They cannot read the server any more. */
  serverName: v.string(),
  /** Empty where none was given. */
  reason: v.string(),
  at: millis,
  /** When the ban ends; null for good, and for a kick. */
  until: v.nullable(millis),
  expireAt: millis,
})
export type Removal = v.InferOutput<typeof removal>
export type RemovalKind = Removal['kind']
