import { useQuery } from '@tanstack/react-query'
import type { ServerId, Uid } from '@parley/domain/ids'
import { watchAccess } from '#backend/servers'

/** What rules read about a member; `null` once they are none. Watched, so that a removal is noticed at once. */
export const useAccess = (serverId: ServerId, uid: Uid) => useQuery(watchAccess(serverId, uid))
