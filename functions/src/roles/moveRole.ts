import { moveRole as contract } from '@parley/domain/api/roleCallables'
import { AppError } from '@parley/domain/errors'
import { obstacleToManaging, ownRankOf } from '@parley/domain/permissions/hierarchy'
import { rolePlacesAfter } from '@parley/domain/roles/roleOrder'
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
    requireNoObstacle(obstacleToManaging(actor, requireOwnRole(state, roleId)))
    const neighbour = state.roles.find(({ id }) => id === beforeId)
    // Above that one is also above whoever asks.
    if (neighbour) requireNoObstacle(obstacleToManaging(actor, neighbour))
    const places = rolePlacesAfter(serverId, placesIn(state), { roleId, beforeId }, ownRankOf(actor))
    if (!places) throw new AppError('not-found', { field: 'beforeId' })
    for (const { id, position } of places) tx.update(refs.role(serverId, id), { position })
    return { roleId }
  },
)
