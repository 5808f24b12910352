import type { ServerId, Uid } from '@parley/domain/ids'
import {
  type Rail,
  type ReadPosition,
  rail,
  readState,
  type Settings,
  type Standing,
  settings,
  standing,
  type Warning,
  type Warnings,
  warnings,
} from '@parley/domain/schema/user'
import type { QueryDocumentSnapshot } from 'firebase/firestore'
import { parseSnapshot } from './converters'
import { liveQuery } from './liveQuery'
import { queries } from './queries'
import { userKey } from './queryKeys'
import { listSource, mapped } from './snapshots'

/** Server → channel → how far one has read there. A server is missing where nothing was read yet. */
type ReadPositions = Readonly<Record<string, Readonly<Record<string, ReadPosition>>>>

const nothingRead: ReadPositions[string] = {}

type PrivateDocuments = {
  /** Null until something was set. */
  readonly settings: Settings | null
  /** How somebody arranged their servers; null until they did. */
  readonly rail: Rail | null
  /** What somebody may know of in all their servers; null until they were in one. */
  readonly standing: Standing | null
  /** Null until they were warned for the first time. */
  readonly warnings: Warnings | null
  readonly readPositions: ReadPositions
}

/** The documents that are about oneself alone, by one listener for all, however many servers there are. */
const watchPrivateDocuments = (uid: Uid) =>
  liveQuery<PrivateDocuments>({
    queryKey: [...userKey(uid), 'private'],
    source: mapped(
      listSource((db) => [queries.privateDocuments(db, uid)], parsePrivate),
      (parts) => parts.reduce(together, nothing),
    ),
  })

const nothing: PrivateDocuments = {
  settings: null,
  rail: null,
  standing: null,
  warnings: null,
  readPositions: {},
}
const noWarnings: readonly Warning[] = []

const together = (whole: PrivateDocuments, part: Partial<PrivateDocuments>): PrivateDocuments => ({
  ...whole,
  ...part,
  readPositions: { ...whole.readPositions, ...part.readPositions },
})

function parsePrivate(snapshot: QueryDocumentSnapshot): Partial<PrivateDocuments> {
  switch (snapshot.id) {
    case 'settings':
      return { settings: parseSnapshot(settings, snapshot) ?? null }
    case 'rail':
      return { rail: parseSnapshot(rail, snapshot) ?? null }
    case 'standing':
      return { standing: parseSnapshot(standing, snapshot) ?? null }
    case 'warnings':
      return { warnings: parseSnapshot(warnings, snapshot) ?? null }
    default: {
      const entity = parseSnapshot(readState, snapshot)
      return entity ? { readPositions: { [snapshot.id]: entity.channels } } : {}
    }
  }
}

const settingsOf = (documents: PrivateDocuments) => documents.settings
const railOf = (documents: PrivateDocuments) => documents.rail
const standingOf = (documents: PrivateDocuments) => documents.standing

export const watchSettings = (uid: Uid) => ({ ...watchPrivateDocuments(uid), select: settingsOf })
export const watchRail = (uid: Uid) => ({ ...watchPrivateDocuments(uid), select: railOf })
export const watchStanding = (uid: Uid) => ({ ...watchPrivateDocuments(uid), select: standingOf })
/** How far one has read in the channels of a server. */
export const watchReadPositionsIn = (uid: Uid, s: ServerId) => ({
  ...watchPrivateDocuments(uid),
  select: ({ readPositions }: PrivateDocuments) => readPositions[s] ?? nothingRead,
})
/** What moderators of a server said and the person has yet to acknowledge, the oldest first. */
export const watchWarningsIn = (uid: Uid, s: ServerId) => ({
  ...watchPrivateDocuments(uid),
  select: (documents: PrivateDocuments) => documents.warnings?.servers[s] ?? noWarnings,
})
