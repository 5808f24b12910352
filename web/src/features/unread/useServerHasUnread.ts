import type { ServerId, Uid } from '@parley/domain/ids'
import { serverHasUnread } from './isUnread'
import { useUnreadData } from './useUnreadData'

export function useServerHasUnread(serverId: ServerId, ownUid: Uid): boolean {
  const data = useUnreadData(serverId, ownUid)
  return data !== undefined && serverHasUnread(data.activities, data.positions, data.reader)
}
