import { everyoneRoleId, type RoleId, type ServerId } from '../ids'

type Stay = { readonly temporary?: true; readonly roles: readonly RoleId[] }

/** Somebody who came for a visit is gone when they go offline, unless a role has made them stay. */
export const isVisitOver = (serverId: ServerId, { temporary, roles }: Stay, isOnline: boolean): boolean =>
  temporary === true && !isOnline && roles.every((role) => role === everyoneRoleId(serverId))
