import * as v from 'valibot'
import { millis } from './common'
import { access } from './server'

/** `servers/{s}/silences/{uid}`: what silences somebody who has left, and silences them again if they come back. */
export const silence = v.object({
  schemaVersion: v.number(),
  ...v.pick(access, ['timeoutUntil', 'timeoutReason', 'muted', 'deafened']).entries,
  /** Absent where it has no end. */
  expireAt: v.exactOptional(millis),
})
export type Silence = v.InferOutput<typeof silence>
