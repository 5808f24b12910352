import type { ServerId, Uid } from '@parley/domain/ids'
import type { Permission } from '@parley/domain/permissions/permission'
import type { Channel } from '@parley/domain/schema/server'
import { usePermissionsIn } from './usePermissionsIn'

type Place = { serverId: ServerId; uid: Uid; channel?: Channel }

/** What somebody may do in one place. */
export const usePermissions = ({ serverId, uid, channel }: Place): ReadonlySet<Permission> =>
  usePermissionsIn(serverId, uid)(channel)
