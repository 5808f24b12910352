import { isDeepStrictEqual } from 'node:util'
import { logger, type ParamsOf } from 'firebase-functions'
import {
  type Change,
  type DocumentSnapshot,
  type FirestoreEvent,
  onDocumentCreated,
  onDocumentDeleted,
  onDocumentUpdated,
  onDocumentWritten,
  type QueryDocumentSnapshot,
} from 'firebase-functions/firestore'
import { BrokenDocument } from './stored'

export type Written = Change<DocumentSnapshot>
type Handler<Data, Path extends string> = (
  data: Data,
  event: FirestoreEvent<unknown, ParamsOf<Path>>,
) => Promise<void>

/**
 * Events arrive at least once and in any order. So handlers compute from the current state, and what failed
 * is delivered again.
 */
export const onWritten = <const Path extends string>(document: Path, handler: Handler<Written, Path>) =>
  onDocumentWritten({ document, retry: true }, async (event) => {
    const { data } = event
    // The emulator also tells of deleting what was not there, and whoever removes by trigger would never come to rest.
    if (data?.before.exists || data?.after.exists) await run(handler, data, event)
  })

export const onCreated = <const Path extends string>(
  document: Path,
  handler: Handler<QueryDocumentSnapshot, Path>,
) => onDocumentCreated({ document, retry: true }, (event) => run(handler, event.data, event))

export const onDeleted = <const Path extends string>(
  document: Path,
  handler: Handler<QueryDocumentSnapshot, Path>,
) => onDocumentDeleted({ document, retry: true }, (event) => run(handler, event.data, event))

export const onUpdated = <const Path extends string>(document: Path, handler: Handler<Written, Path>) =>
  onDocumentUpdated({ document, retry: true }, (event) => run(handler, event.data, event))

async function run<Data, Path extends string>(
  handler: Handler<Data, Path>,
  data: Data | undefined,
  event: FirestoreEvent<unknown, ParamsOf<Path>>,
): Promise<void> {
  if (data === undefined) return
  try {
    await handler(data, event)
  } catch (error) {
    if (!(error instanceof BrokenDocument)) throw error
    // Only somebody's correction helps, and that is an event of its own.
    logger.error(`${event.document} could not be worked on: ${error.message}`)
  }
}

/**
 * Whether an event is about these fields: they changed, or the document appeared or vanished. What to write
 * is never taken from an event, but work that reads every member can be spared when a channel is renamed.
 */
export function concerns({ before, after }: Written, fields: readonly string[]): boolean {
  if (before.exists !== after.exists) return true
  return fields.some((field) => !isDeepStrictEqual(before.get(field), after.get(field)))
}
