import type { ServerId, Uid } from '@parley/domain/ids'
import { useAccess } from '#features/servers'

/** How somebody stands to a server: rules decide, this decides what is drawn. */
export type Entry = 'loading' | 'failed' | 'none' | 'suspended' | 'member'

export function useEntry(serverId: ServerId, uid: Uid): Entry {
  const { data: access, error } = useAccess(serverId, uid)
  if (access) return access.suspended ? 'suspended' : 'member'
  if (access === null) return 'none'
  return error ? 'failed' : 'loading'
}
