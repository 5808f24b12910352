import { moveRole as contract } from '@parley/domain/api/roleCallables'
import { auditedFields } from '@parley/domain/audit/auditedFields'
import { changesBetween } from '@parley/domain/audit/changesBetween'
import { AppError } from '@parley/domain/errors'
import { obstacleToManaging, ownRankOf } from '@parley/domain/permissions/hierarchy'
import { paths } from '@parley/domain/paths'
import { rolePlacesAfter } from '@parley/domain/roles/roleOrder'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { refs } from '../lib/db'
import { placesIn, readActor } from '../lib/readActor'
import { requireNoObstacle } from './requireNoObstacle'
import { requireOwnRole } from './requireRole'

/** Two moves at once lock the same roles: the second finds the order that the first has made. */
export const moveRole = callable(
  contract,
  { limit: { times: 120, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, roleId, beforeId }) => {
    const { actor, state } = await readActor(tx, uid, serverId)
    const role = requireOwnRole(state, roleId)
    requireNoObstacle(obstacleToManaging(actor, role))
    const neighbour = state.roles.find(({ id }) => id === beforeId)
    // Above that one is also above whoever asks.
    if (neighbour) requireNoObstacle(obstacleToManaging(actor, neighbour))
    const places = rolePlacesAfter(serverId, placesIn(state), { roleId, beforeId }, ownRankOf(actor))
    if (!places) throw new AppError('not-found', { field: 'beforeId' })
    for (const { id, position } of places) tx.update(refs.role(serverId, id), { position })
    const own = places.find(({ id }) => id === roleId)
    if (places.length > 0) {
      record(
        tx,
        serverId,
        { uid },
        {
          action: 'roleMove',
          target: { kind: 'role', id: roleId, name: role.name },
          changes: changesBetween(role, { ...role, ...own }, auditedFields.roleMove),
          alsoWrites: places.map(({ id }) => paths.role(serverId, id)),
        },
      )
    }
    return { roleId }
  },
)
