import type { ServerId, Uid } from '@parley/domain/ids'
import { updateReadPosition } from '#backend/readState'
import { unreadChannels } from './isUnread'
import { useUnreadData } from './useUnreadData'

/**
 * Moves the read position of every unread channel to its newest message: one write each, since rules let a write
 * move one position. Throws `AppError`.
 */
export function useMarkServerRead(serverId: ServerId, ownUid: Uid): () => Promise<void> {
  const data = useUnreadData(serverId, ownUid)
  return async () => {
    if (!data) return
    const unread = unreadChannels(data.activities, data.positions, data.reader)
    const newest = data.activities.filter(({ channelId }) => unread.has(channelId))
    await Promise.all(
      newest.map(({ channelId, lastAt, lastMessageId }) =>
        updateReadPosition(ownUid, serverId, channelId, { at: lastAt, messageId: lastMessageId }),
      ),
    )
  }
}
