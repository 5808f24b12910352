import { AppError } from '@parley/domain/errors'
import { asRoleId, type ServerId, type Uid } from '@parley/domain/ids'
import type { Actor, RankedRole } from '@parley/domain/permissions/hierarchy'
import { permissionsIn } from '@parley/domain/permissions/permissionsIn'
import type { RolePlace } from '@parley/domain/roles/roleOrder'
import type { Transaction } from 'firebase-admin/firestore'
import { nowMs } from './clock'
import { refs } from './db'
import type { Caller } from './readCaller'
import { type ServerState, sources } from './serverState'

export type NamedRole = RankedRole & { readonly name: string }
export type RankedState = Omit<ServerState, 'roles'> & { readonly roles: readonly NamedRole[] }

/** A member who asks for something that depends on who stands above whom. Refuses as `readCaller` does. */
export async function readActor(
  tx: Transaction,
  uid: Uid,
  serverId: ServerId,
): Promise<{ state: RankedState; actor: Actor }> {
  const [serverSnapshot, roleSnapshots, own] = await Promise.all([
    tx.get(sources.server(serverId)),
    tx.get(sources.rankedRoles(serverId)),
    tx.get(refs.access(serverId, uid)),
  ])
  const server = serverSnapshot.data()
  const access = own.data()
  if (!server || !access) throw new AppError('forbidden')
  const roles = roleSnapshots.docs.map((role) => ({ id: role.id, ...role.data() }))
  const state = { serverId, server, roles }
  return { state, actor: { ...state, uid, access, nowMs: nowMs() } }
}

/** What they may do, without comparing ranks. */
export const asCaller = (actor: Actor, state: RankedState): Caller => ({
  state,
  permissionsIn: (channel) => permissionsIn({ ...actor, ...(channel && { channel }) }),
})

/** For `roles/roleOrder.ts`. */
export const placesIn = ({ roles }: RankedState): RolePlace[] =>
  roles.map(({ id, position }) => ({ id: asRoleId(id), position }))
