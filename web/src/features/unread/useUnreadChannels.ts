import type { ChannelId, ServerId, Uid } from '@parley/domain/ids'
import { unreadChannels } from './isUnread'
import { useUnreadData } from './useUnreadData'

const none: ReadonlySet<ChannelId> = new Set()

/** The channels of a server to print bold. */
export function useUnreadChannels(serverId: ServerId, ownUid: Uid): ReadonlySet<ChannelId> {
  const data = useUnreadData(serverId, ownUid)
  return data ? unreadChannels(data.activities, data.positions, data.reader) : none
}
