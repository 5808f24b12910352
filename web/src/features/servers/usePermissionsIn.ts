import type { ServerId, Uid } from '@parley/domain/ids'
import type { Permission } from '@parley/domain/permissions/permission'
import { permissionsIn } from '@parley/domain/permissions/permissionsIn'
import type { Channel } from '@parley/domain/schema/server'
import { useActor } from './useActor'

const none: ReadonlySet<Permission> = new Set()

/**
 * What somebody may do, channel by channel, or server-wide without one; nothing until it is known. It decides
 * what the interface offers: rules and functions decide what happens.
 */
export function usePermissionsIn(
  serverId: ServerId,
  uid: Uid,
): (channel?: Channel) => ReadonlySet<Permission> {
  const actor = useActor(serverId, uid)
  if (!actor) return () => none
  return (channel) => permissionsIn({ ...actor, ...(channel && { channel }) })
}
