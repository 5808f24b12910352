/** What people ask of the functions about roles. */
import { randomUUID } from 'node:crypto'
import type { RoleId, ServerId } from '@parley/domain/ids'
import type { Permission } from '@parley/domain/permissions/permission'
import { refs } from '../../functions/src/lib/db'
import { call, type Person } from './people'

type Wish = Record<string, unknown>
type Places = readonly (readonly [id: RoleId, position: number, permissions: Permission[]])[]

const ask =
  <Result>(name: string) =>
  (person: Person, serverId: ServerId, wish: Wish) =>
    call<Result>(person, name, { requestId: randomUUID(), serverId, ...wish })

const create = ask<{ roleId: RoleId }>('createRole')
export const createRole = (person: Person, serverId: ServerId, wish: Wish = {}) =>
  create(person, serverId, { name: 'Bakers', color: null, permissions: [], ...wish })
export const updateRole = ask<{ roleId: RoleId }>('updateRole')
export const moveRole = ask<{ roleId: RoleId }>('moveRole')
export const deleteRole = ask<{ roleId: RoleId }>('deleteRole')
export const changeMemberRoles = ask<{ roles: RoleId[] }>('changeMemberRoles')
export const changeRoleMembers = ask<{ changed: number }>('changeRoleMembers')

/** As an administrator writes them in the console. */
export async function putRoles(serverId: ServerId, places: Places): Promise<void> {
  for (const [id, position, permissions] of places) {
    const shown = {
      schemaVersion: 1,
      name: `role ${position}`,
      color: null,
      hoist: false,
      mentionable: false,
    }
    await refs.role(serverId, id).set({ ...shown, position, permissions })
  }
}

/** Highest first, without the everyone role. */
export async function readOrder(serverId: ServerId): Promise<RoleId[]> {
  const { docs } = await refs.roles(serverId).orderBy('position', 'desc').get()
  return docs.map(({ id }) => id as RoleId).filter((id) => (id as string) !== serverId)
}
