import { changeMemberRoles as contract } from '@parley/domain/api/roleCallables'
import { auditedFields } from '@parley/domain/audit/auditedFields'
import { changesBetween } from '@parley/domain/audit/changesBetween'
import { AppError } from '@parley/domain/errors'
import { obstacleToAssigning } from '@parley/domain/permissions/hierarchy'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { readActor } from '../lib/readActor'
import { readChannelInputs } from '../lib/serverState'
import { readHolders, writeRoles } from './holders'
import { requireNoObstacle } from './requireNoObstacle'
import { requireOwnRole } from './requireRole'

export const changeMemberRoles = callable(
  contract,
  { limit: { times: 120, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, memberId, add, remove }) => {
    const [{ actor, state }, holders, channels] = await Promise.all([
      readActor(tx, uid, serverId),
      readHolders(tx, serverId, [memberId]),
      readChannelInputs(tx, serverId),
    ])
    const [holder] = holders
    if (!holder) throw new AppError('not-found')
    for (const id of [...add, ...remove]) {
      requireNoObstacle(obstacleToAssigning(actor, requireOwnRole(state, id), holder))
    }
    const kept = holder.roles.filter((id) => !remove.includes(id))
    const roles = [...new Set([...kept, ...add.filter((id) => !remove.includes(id))])]
    writeRoles(tx, state, channels, { ...holder, roles })
    const changes = changesBetween(holder, { roles }, auditedFields.memberRolesUpdate)
    if (Object.keys(changes).length > 0) {
      const target = { kind: 'member', id: memberId, name: '' } as const
      record(tx, serverId, { uid }, { action: 'memberRolesUpdate', target, changes })
    }
    return { roles }
  },
)
