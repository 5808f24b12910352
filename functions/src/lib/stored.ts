/** Between documents as Firestore keeps them and entities as the domain describes them. */
import { type Millis, millis } from '@parley/domain/schema/common'
import {
  type DocumentData,
  type FirestoreDataConverter,
  type QueryDocumentSnapshot,
  Timestamp,
} from 'firebase-admin/firestore'
import * as v from 'valibot'

/** Somebody wrote a document by hand that its schema does not accept. Trying again cannot help. */
export class BrokenDocument extends Error {
  override readonly name = 'BrokenDocument'
}

type Shape = v.GenericSchema & {
  readonly entries?: Readonly<Record<string, Shape>>
  readonly wrapped?: Shape
  readonly value?: Shape
  readonly item?: Shape
}

/** The fraction of `Millis` holds the microseconds of a timestamp. */
export function toTimestamp(time: Millis): Timestamp {
  const micros = Math.round(time * 1000)
  const seconds = Math.floor(micros / 1_000_000)
  return new Timestamp(seconds, (micros - seconds * 1_000_000) * 1000)
}

export const toMillis = (time: Timestamp): Millis => time.seconds * 1000 + time.nanoseconds / 1_000_000

/** Every field that the schema calls `millis` becomes a timestamp, so that the console shows a date. */
export function toStored(schema: Shape, value: unknown): unknown {
  if (value === null) return null
  if (schema.wrapped) return toStored(schema.wrapped, value)
  if (schema === millis) return toTimestamp(value as Millis)
  if (Array.isArray(value)) {
    const { item } = schema
    return item ? value.map((part) => toStored(item, part)) : value
  }
  if (typeof value !== 'object') return value
  const shapeOf = (key: string) => schema.entries?.[key] ?? schema.value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const shape = shapeOf(key)
      return [key, shape ? toStored(shape, part) : part]
    }),
  )
}

export function fromStored(value: unknown): unknown {
  if (value instanceof Timestamp) return toMillis(value)
  if (Array.isArray(value)) return value.map(fromStored)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fromStored(part)]))
}

export function readStored<const Schema extends v.GenericSchema>(
  schema: Schema,
  snapshot: QueryDocumentSnapshot,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, fromStored(snapshot.data()))
  if (parsed.success) return parsed.output
  throw new BrokenDocument(`${snapshot.ref.path}: ${v.summarize(parsed.issues)}`)
}

export function converterOf<const Schema extends v.GenericSchema>(
  schema: Schema,
): FirestoreDataConverter<v.InferOutput<Schema>> {
  return {
    toFirestore: (entity) => toStored(schema, entity) as DocumentData,
    fromFirestore: (snapshot) => readStored(schema, snapshot),
  }
}
