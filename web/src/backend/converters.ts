import type { Millis } from '@parley/domain/schema/common'
import { type DocumentData, type DocumentSnapshot, Timestamp } from 'firebase/firestore'
import * as v from 'valibot'

export function millisFromTimestamp(timestamp: Timestamp): Millis {
  return timestamp.seconds * 1000 + timestamp.nanoseconds / 1e6
}

/** Firestore keeps microseconds; a cursor that lost them would show the message at a page's edge twice or never. */
export function timestampFromMillis(ms: Millis): Timestamp {
  const micros = Math.round(ms * 1000)
  const seconds = Math.floor(micros / 1e6)
  return new Timestamp(seconds, (micros - seconds * 1e6) * 1000)
}

/** Stored values with every timestamp, however deep, as `Millis`. */
export function fromStored(value: unknown): unknown {
  if (value instanceof Timestamp) return millisFromTimestamp(value)
  if (Array.isArray(value)) return value.map(fromStored)
  if (isPlainObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromStored(inner)]))
  }
  return value
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

const reported = new Set<string>()

/**
 * One document as its entity. A document that does not fit its schema, say after a slip in the Firebase
 * console, is left out and reported once: one bad edit must not blank a screen.
 */
export function parseDocument<Schema extends v.GenericSchema>(
  schema: Schema,
  path: string,
  stored: DocumentData,
): v.InferOutput<Schema> | undefined {
  const parsed = v.safeParse(schema, fromStored(stored))
  if (parsed.success) return parsed.output
  if (!reported.has(path)) {
    reported.add(path)
    console.warn(`${path} is left out: ${v.summarize(parsed.issues)}`)
  }
  return undefined
}

/** A document that exists, with the server's time guessed where it has not answered yet. */
export function parseSnapshot<Schema extends v.GenericSchema>(
  schema: Schema,
  snapshot: DocumentSnapshot,
): v.InferOutput<Schema> | undefined {
  const stored = snapshot.data({ serverTimestamps: 'estimate' })
  return stored && parseDocument(schema, snapshot.ref.path, stored)
}
