import type { ServerId, Uid } from '@parley/domain/ids'
import type { Actor } from '@parley/domain/permissions/hierarchy'
import type { Role } from '@parley/domain/schema/server'
import { useAccess } from './useAccess'
import { useClockPast } from './useClockPast'
import { useRoles } from './useRoles'
import { useServer } from './useServer'

export type KnownActor = Actor & { readonly roles: readonly Role[] }

/** Somebody with what decides whom and which roles they stand above; nothing until it is known. */
export function useOwnActor(serverId: ServerId, uid: Uid): KnownActor | undefined {
  const server = useServer(serverId).data
  const roles = useRoles(serverId).data
  const access = useAccess(serverId, uid).data
  const timeoutUntil = access?.timeoutUntil ?? 0
  const isTimeoutOver = useClockPast(timeoutUntil)
  if (!server || !roles || !access) return undefined
  return { server, serverId, roles, uid, access, nowMs: isTimeoutOver ? timeoutUntil : timeoutUntil - 1 }
}
