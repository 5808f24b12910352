import { changeRoleMembers as contract } from '@parley/domain/api/roleCallables'
import { AppError } from '@parley/domain/errors'
import { paths } from '@parley/domain/paths'
import { obstacleToAssigning } from '@parley/domain/permissions/hierarchy'
import { record } from '../audit/record'
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
    const ids = changing.map((holder) => holder.uid)
    if (ids.length > 0) {
      record(
        tx,
        serverId,
        { uid },
        {
          action: 'memberRolesUpdate',
          target: { kind: 'role', id: roleId, name: role.name },
          details: {
            added: ids.filter((id) => add.includes(id)),
            removed: ids.filter((id) => remove.includes(id)),
          },
          alsoAbout: ids,
          alsoWrites: ids.map((id) => paths.access(serverId, id)),
        },
      )
    }
    return { changed: changing.length }
  },
)
