import { highestFirst } from '@parley/domain/roles/roleOrder'
import type { Role } from '@parley/domain/schema/server'

/** The colour of somebody's name: that of their highest role that has one. */
export function roleColorOf(heldRoleIds: readonly string[], roles: readonly Role[]): string | null {
  const colored = highestFirst(roles).find((role) => role.color !== null && heldRoleIds.includes(role.id))
  return colored?.color ?? null
}
