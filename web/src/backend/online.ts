import { asUid, type ServerId, type Uid } from '@parley/domain/ids'
import { paths } from '@parley/domain/paths'
import { memberStats, type Online, online } from '@parley/domain/schema/presence'
import type { QueryDocumentSnapshot } from 'firebase/firestore'
import { parseSnapshot } from './converters'
import { documentQuery } from './documentQuery'
import { liveQuery } from './liveQuery'
import { queries } from './queries'
import { serverKey } from './queryKeys'
import { listSource } from './snapshots'

export type OnlineMember = Online & { id: Uid }

/** By name, at most `limits.onlineWatched`: everybody who is online, or the beginning of a crowd. */
export const watchOnline = (s: ServerId) =>
  liveQuery<OnlineMember[]>({
    queryKey: [...serverKey(s), 'online'],
    source: listSource((db) => [queries.online(db, s)], parseOnline),
  })

/** Null until somebody counted. */
export const getMemberStats = (s: ServerId) =>
  documentQuery([...serverKey(s), 'memberStats'], paths.memberStats(s), memberStats)

export function parseOnline(snapshot: QueryDocumentSnapshot): OnlineMember | undefined {
  const entity = parseSnapshot(online, snapshot)
  return entity && { ...entity, id: asUid(snapshot.id) }
}
