/** Firestore's listeners as sources of entities. */
import {
  type DocumentReference,
  type DocumentSnapshot,
  doc,
  type Firestore,
  onSnapshot,
  type Query,
  type QueryDocumentSnapshot,
  type QuerySnapshot,
} from 'firebase/firestore'
import type * as v from 'valibot'
import { parseSnapshot } from './converters'
import { firestore } from './firestore'
import type { Source } from './liveQuery'
import { trackListener } from './reachability'

/**
 * The document, or null once the server has said that there is none: before that, we do not know. One that does
 * not fit its schema counts as not seen, so that a slip in the console shows nobody the door.
 */
export function documentSource<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
): Source<v.InferOutput<Schema> | null> {
  return (next, fail) =>
    knownDocumentSource(path)((snapshot) => {
      const entity = snapshot.exists() ? parseSnapshot(schema, snapshot) : null
      if (entity !== undefined) next(entity)
    }, fail)
}

function knownDocumentSource(path: string): Source<DocumentSnapshot> {
  return (next, fail) =>
    withDatabase(fail, (db) =>
      listenDocument(
        doc(db, path),
        (snapshot) => {
          if (snapshot.exists() || !snapshot.metadata.fromCache) next(snapshot)
        },
        fail,
      ),
    )
}

/**
 * The documents of one or several queries as entities; several, where a filter holds more values than one
 * query takes. Nothing comes before each query has answered. A list that is empty merely because this device
 * has not seen it yet is no answer, or a new device would flash "nothing here".
 */
export function listSource<Entity>(
  build: (db: Firestore) => readonly Query[],
  parse: (snapshot: QueryDocumentSnapshot) => Entity | undefined,
): Source<Entity[]> {
  return (next, fail) =>
    withDatabase(fail, (db) => {
      const parts = build(db)
      if (parts.length === 0) next([])
      const answers = new Map<number, QuerySnapshot>()
      const stops: (() => void)[] = []
      const stopAll = () => {
        for (const stop of stops) stop()
      }
      const onAnswer = (part: number, snapshot: QuerySnapshot) => {
        if (!answers.has(part) && snapshot.empty && snapshot.metadata.fromCache) return
        answers.set(part, snapshot)
        if (answers.size === parts.length) next(entitiesOf([...answers.values()], parse))
      }
      const onError = (error: unknown) => {
        stopAll()
        fail(error)
      }
      for (const [i, part] of parts.entries()) {
        stops.push(listenQuery(part, (snapshot) => onAnswer(i, snapshot), onError))
      }
      return stopAll
    })
}

/** A document that several queries find counts once. */
function entitiesOf<Entity>(
  snapshots: readonly QuerySnapshot[],
  parse: (snapshot: QueryDocumentSnapshot) => Entity | undefined,
): Entity[] {
  const byPath = new Map<string, Entity>()
  for (const document of snapshots.flatMap((snapshot) => snapshot.docs)) {
    const entity = parse(document)
    if (entity !== undefined) byPath.set(document.ref.path, entity)
  }
  return [...byPath.values()]
}

export type QuerySnapshotSource = Source<QuerySnapshot>

/** Each snapshot of one query, whole: for messages, which need to know what is pending and what is cached. */
export function querySource(build: (db: Firestore) => Query): QuerySnapshotSource {
  return (next, fail) => withDatabase(fail, (db) => listenQuery(build(db), next, fail))
}

export function mapped<From, To>(source: Source<From>, map: (value: From) => To): Source<To> {
  return (next, fail) => source((value) => next(map(value)), fail)
}

/** Listens as soon as the database is there, unless nobody cares any more by then. */
function withDatabase(fail: (error: unknown) => void, listen: (db: Firestore) => () => void): () => void {
  let stop: (() => void) | undefined
  let isStopped = false
  const start = async () => {
    const db = await firestore()
    if (!isStopped) stop = listen(db)
  }
  start().catch(fail)
  return () => {
    isStopped = true
    stop?.()
  }
}

/** To hear that a cached answer was confirmed, though not a byte of it changed. */
const withMetadata = { includeMetadataChanges: true }

function listenDocument(
  ref: DocumentReference,
  next: (snapshot: DocumentSnapshot) => void,
  fail: (error: unknown) => void,
): () => void {
  const { onNext, onError, stopping } = tracked(next, fail)
  return stopping(onSnapshot(ref, withMetadata, onNext, onError))
}

function listenQuery(
  query: Query,
  next: (snapshot: QuerySnapshot) => void,
  fail: (error: unknown) => void,
): () => void {
  const { onNext, onError, stopping } = tracked(next, fail)
  return stopping(onSnapshot(query, withMetadata, onNext, onError))
}

/** Lets the connection's watch overhear a listener. */
function tracked<Snapshot extends { metadata: { fromCache: boolean } }>(
  next: (snapshot: Snapshot) => void,
  fail: (error: unknown) => void,
) {
  const track = trackListener()
  return {
    onNext: (snapshot: Snapshot) => {
      track.onSnapshot({ isFromCache: snapshot.metadata.fromCache })
      next(snapshot)
    },
    onError: (error: unknown) => {
      track.onError()
      fail(error)
    },
    stopping: (stop: () => void) => () => {
      track.onStop()
      stop()
    },
  }
}
