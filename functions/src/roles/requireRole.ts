import { AppError } from '@parley/domain/errors'
import type { NamedRole, RankedState } from '../lib/readActor'

/** One of this server's. Of another server's role nothing is known here. */
export function requireRole({ roles }: RankedState, roleId: string): NamedRole {
  const role = roles.find(({ id }) => id === roleId)
  if (!role) throw new AppError('not-found')
  return role
}

/** Everybody holds the everyone role: nobody can be given it, and it cannot go. */
export function requireOwnRole(state: RankedState, roleId: string): NamedRole {
  const role = requireRole(state, roleId)
  if (role.id === state.serverId) throw new AppError('invalid', { field: 'roleId' })
  return role
}
