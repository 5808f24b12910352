import { changeRoleMembers as contract } from '@parley/domain/api/roleCallables'
import { AppError } from '@parley/domain/errors'
import { obstacleToAssigning } from '@parley/domain/permissions/hierarchy'
import { callable } from '../lib/callable'
import { readActor } from '../lib/readActor'
import { readChannelInputs } from '../lib/serverState'
import { readHolders, writeRoles } from './holders'
import { requireNoObstacle } from './requireNoObstacle'
import { requireOwnRole } from './requireRole'

/** All of it or nothing: whoever may not change one of these people changes none. */
export const changeRoleMembers = callable(
  contract,
  { limit: { times: 60, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, roleId, add, remove }) => {
    if (add.some((id) => remove.includes(id))) throw new AppError('invalid', { field: 'remove' })
    const [{ actor, state }, holders, channels] = await Promise.all([
      readActor(tx, uid, serverId),
      readHolders(tx, serverId, [...new Set([...add, ...remove])]),
      readChannelInputs(tx, serverId),
    ])
    const role = requireOwnRole(state, roleId)
    requireNoObstacle(obstacleToAssigning(actor, role))
    const changing = holders.filter(({ uid: id, roles }) => roles.includes(roleId) !== add.includes(id))
    for (const holder of changing) {
      requireNoObstacle(obstacleToAssigning(actor, role, holder))
      const roles = add.includes(holder.uid)
        ? [...holder.roles, roleId]
        : holder.roles.filter((id) => id !== roleId)
      writeRoles(tx, state, channels, { ...holder, roles })
    }
    return { changed: changing.length }
  },
)
