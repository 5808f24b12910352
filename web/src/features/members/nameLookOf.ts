import { highestFirst } from '@parley/domain/roles/roleOrder'
import type { Role } from '@parley/domain/schema/server'

export type NameLook = {
  readonly color: string | null
  readonly icon: { readonly emoji: string; readonly roleName: string } | null
}

/** How roles dress somebody's name: the colour of the highest that has one, and likewise, apart from it, the emoji. */
export function nameLookOf(heldRoleIds: readonly string[], roles: readonly Role[]): NameLook {
  const held = highestFirst(roles).filter(({ id }) => heldRoleIds.includes(id))
  const dressed = held.find(({ icon }) => icon !== undefined)
  return {
    color: held.find(({ color }) => color !== null)?.color ?? null,
    icon: dressed?.icon === undefined ? null : { emoji: dressed.icon, roleName: dressed.name },
  }
}
