import { updateRole as contract } from '@parley/domain/api/roleCallables'
import { auditedFields } from '@parley/domain/audit/auditedFields'
import { changesBetween } from '@parley/domain/audit/changesBetween'
import { AppError } from '@parley/domain/errors'
import { paths } from '@parley/domain/paths'
import {
  changed,
  obstacleToGranting,
  obstacleToManaging,
  type RankedRole,
} from '@parley/domain/permissions/hierarchy'
import { inTableOrder, isCompiled, type Permission } from '@parley/domain/permissions/permission'
import { FieldValue, type Transaction } from 'firebase-admin/firestore'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { db } from '../lib/db'
import { type RankedState, readActor } from '../lib/readActor'
import { readChannelInputs } from '../lib/serverState'
import { recompile } from '../permissions/recompile'
import { requireNoObstacle } from './requireNoObstacle'
import { requireRole } from './requireRole'

export const updateRole = callable(
  contract,
  { limit: { times: 120, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, roleId, name, color, hoist, mentionable, icon, permissions }) => {
    const [{ actor, state }, stored] = await Promise.all([
      readActor(tx, uid, serverId),
      tx.get(db.doc(paths.role(serverId, roleId))),
    ])
    const role = requireRole(state, roleId)
    requireNoObstacle(
      permissions ? obstacleToGranting(actor, role, permissions) : obstacleToManaging(actor, role),
    )
    const change = {
      ...(name !== undefined && { name }),
      ...(color !== undefined && { color }),
      ...(hoist !== undefined && { hoist }),
      ...(mentionable !== undefined && { mentionable }),
      ...(icon !== undefined && { icon: icon ?? FieldValue.delete() }),
    }
    // Nobody wears it, and it has one name in every server.
    const [field] = Object.keys(change)
    if (field && role.id === serverId) throw new AppError('invalid', { field })
    const granted = permissions && inTableOrder(permissions)
    if (granted) await writeCompiled(tx, state, role, granted)
    const fields = { ...change, ...(granted && { permissions: granted }) }
    if (Object.keys(fields).length > 0) tx.update(stored.ref, fields)
    const after = { ...stored.data(), ...fields, ...(icon !== undefined && { icon }) }
    const changes = changesBetween(stored.data() ?? {}, after, auditedFields.roleUpdate)
    if (Object.keys(changes).length > 0) {
      const target = { kind: 'role', id: roleId, name: name ?? role.name } as const
      record(tx, serverId, { uid }, { action: 'roleUpdate', target, changes })
    }
    return { roleId }
  },
)

async function writeCompiled(
  tx: Transaction,
  state: RankedState,
  role: RankedRole,
  permissions: Permission[],
): Promise<void> {
  if (!changed(role.permissions, permissions).some(isCompiled)) return
  const channels = await readChannelInputs(tx, state.serverId)
  const roles = state.roles.map((each) => (each === role ? { ...role, permissions } : each))
  recompile(tx, channels, state, { ...state, roles })
}
