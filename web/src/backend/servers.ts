import { asServerId, type ServerId, type Uid } from '@parley/domain/ids'
import { paths } from '@parley/domain/paths'
import { access, type Server, server } from '@parley/domain/schema/server'
import { type OwnServer, ownServer } from '@parley/domain/schema/user'
import { parseSnapshot } from './converters'
import { liveQuery } from './liveQuery'
import { queries } from './queries'
import { serverKey, userKey } from './queryKeys'
import { documentSource, listSource, mapped } from './snapshots'

/** The rail, in the order of joining. */
export const watchOwnServers = (uid: Uid) =>
  liveQuery<OwnServer[]>({
    queryKey: [...userKey(uid), 'servers'],
    source: listSource(
      (db) => [queries.ownServers(db, uid)],
      (snapshot) => {
        const entity = parseSnapshot(ownServer, snapshot)
        return entity && { ...entity, id: asServerId(snapshot.id) }
      },
    ),
  })

/** Null once it is deleted; an error to whoever is no member. */
export const watchServer = (s: ServerId) =>
  liveQuery<Server | null>({
    queryKey: [...serverKey(s), 'server'],
    source: mapped(documentSource(paths.server(s), server), (entity) => entity && { ...entity, id: s }),
  })

/** Null for someone who is no member, or no longer. */
export const watchAccess = (s: ServerId, uid: Uid) =>
  liveQuery({
    queryKey: [...serverKey(s), 'access', uid],
    source: documentSource(paths.access(s, uid), access),
  })
