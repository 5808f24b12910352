import type { ServerId, Uid } from '@parley/domain/ids'
import type { Permission } from '@parley/domain/permissions/permission'
import type { Channel } from '@parley/domain/schema/server'
import { useGrantedIn } from './useGrantedIn'
import { useView } from './viewAs'

/** What looking on takes. */
const looking: readonly Permission[] = ['viewChannel', 'readMessageHistory']

/**
 * What somebody may do, channel by channel, or server-wide without one; nothing until it is known. It decides
 * what the interface offers: rules and functions decide what happens. Whoever looks as somebody else only looks.
 */
export function usePermissionsIn(
  serverId: ServerId,
  uid: Uid,
): (channel?: Channel) => ReadonlySet<Permission> {
  const grantedIn = useGrantedIn(serverId, uid)
  const isView = useView(serverId) !== null
  return (channel) => {
    const granted = grantedIn(channel)
    return isView ? new Set(looking.filter((permission) => granted.has(permission))) : granted
  }
}
