import { deleteRole as contract } from '@parley/domain/api/roleCallables'
import { changesBetween } from '@parley/domain/audit/changesBetween'
import { asRoleId } from '@parley/domain/ids'
import { obstacleToDeleting } from '@parley/domain/permissions/hierarchy'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { refs } from '../lib/db'
import { readActor } from '../lib/readActor'
import { readChannelInputs } from '../lib/serverState'
import { recompile } from '../permissions/recompile'
import { requireNoObstacle } from './requireNoObstacle'
import { requireOwnRole } from './requireRole'

/**
 * The role is gone with this transaction, and out of everything that rules read: from then on its id means nothing.
 * Whoever held it and the overwrites that name it forget it by `onRoleWritten`, which also sees a role that was
 * deleted by hand.
 */
export const deleteRole = callable(
  contract,
  { limit: { times: 60, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, roleId }) => {
    const [{ actor, state }, channels] = await Promise.all([
      readActor(tx, uid, serverId),
      readChannelInputs(tx, serverId),
    ])
    const role = requireOwnRole(state, roleId)
    requireNoObstacle(obstacleToDeleting(actor, role))
    recompile(tx, channels, state, { ...state, roles: state.roles.filter((each) => each !== role) })
    tx.delete(refs.role(serverId, asRoleId(role.id)))
    record(
      tx,
      serverId,
      { uid },
      {
        action: 'roleDelete',
        target: { kind: 'role', id: roleId, name: role.name },
        changes: changesBetween(role, {}, ['permissions']),
      },
    )
    return { roleId }
  },
)
