import { asRoleId, type ServerId } from '@parley/domain/ids'
import { type Role, role } from '@parley/domain/schema/server'
import { parseSnapshot } from './converters'
import { liveQuery } from './liveQuery'
import { queries } from './queries'
import { serverKey } from './queryKeys'
import { listSource } from './snapshots'

export const watchRoles = (s: ServerId) =>
  liveQuery<Role[]>({
    queryKey: [...serverKey(s), 'roles'],
    source: listSource(
      (db) => [queries.roles(db, s)],
      (snapshot) => {
        const entity = parseSnapshot(role, snapshot)
        return entity && { ...entity, id: asRoleId(snapshot.id) }
      },
    ),
  })
