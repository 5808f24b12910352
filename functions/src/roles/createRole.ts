import { createRole as contract } from '@parley/domain/api/roleCallables'
import { auditedFields } from '@parley/domain/audit/auditedFields'
import { changesBetween } from '@parley/domain/audit/changesBetween'
import { AppError } from '@parley/domain/errors'
import { mintRoleId } from '@parley/domain/ids'
import { limits, schemaVersion } from '@parley/domain/limits'
import { obstacleToCreating } from '@parley/domain/permissions/hierarchy'
import { paths } from '@parley/domain/paths'
import { inTableOrder } from '@parley/domain/permissions/permission'
import { rolePlacesWith } from '@parley/domain/roles/roleOrder'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'
import { placesIn, readActor } from '../lib/readActor'
import { requireNoObstacle } from './requireNoObstacle'

/** Nobody holds it yet, so that what it grants may be compiled by the trigger. */
export const createRole = callable(
  contract,
  { limit: { times: 60, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, name, color, permissions }) => {
    const { actor, state } = await readActor(tx, uid, serverId)
    requireNoObstacle(obstacleToCreating(actor, permissions))
    if (state.roles.length >= limits.rolesPerServer) throw new AppError('limit-reached')
    const roleId = mintRoleId(nowMs())
    const places = rolePlacesWith(serverId, placesIn(state), roleId)
    for (const { id, position } of places) {
      if (id !== roleId) {
        tx.update(refs.role(serverId, id), { position })
        continue
      }
      tx.create(refs.role(serverId, id), {
        schemaVersion,
        name,
        color,
        position,
        permissions: inTableOrder(permissions),
        hoist: false,
        mentionable: false,
      })
    }
    record(
      tx,
      serverId,
      { uid },
      {
        action: 'roleCreate',
        target: { kind: 'role', id: roleId, name },
        changes: changesBetween(
          {},
          { color, permissions: inTableOrder(permissions) },
          auditedFields.roleUpdate,
        ),
        alsoWrites: places.map(({ id }) => paths.role(serverId, id)),
      },
    )
    return { roleId }
  },
)
