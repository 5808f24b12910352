import { everyoneRoleId, type RoleId, type ServerId } from '../ids'
import type { Role } from '../schema/server'

type HoistedRole = Pick<Role, 'id' | 'position' | 'hoist'>

/** The roles that gather their holders in the member list, highest first. Equal positions go by id. */
export const hoistedRoles = <R extends HoistedRole>(roles: readonly R[]): R[] =>
  roles.filter((role) => role.hoist).toSorted((a, b) => b.position - a.position || (a.id < b.id ? -1 : 1))

/** Under which role somebody stands in the member list: their highest hoisted one, or the everyone role. */
export function groupOf(s: ServerId, held: readonly RoleId[], roles: readonly HoistedRole[]): RoleId {
  const everyone = everyoneRoleId(s)
  const highest = hoistedRoles(roles).find(({ id }) => id !== everyone && held.includes(id))
  return highest?.id ?? everyone
}
