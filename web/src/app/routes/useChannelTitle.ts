import type { ServerId, Uid } from '@parley/domain/ids'
import type { Channel } from '@parley/domain/schema/server'
import { useServer } from '#features/servers'
import { useUnreadChannels } from '#features/unread'
import { usePageVisible } from '#lib/usePageVisible'
import { useTitle } from '../useTitle'

export function useChannelTitle(serverId: ServerId, uid: Uid, channel: Channel): void {
  const server = useServer(serverId).data
  const unread = useUnreadChannels(serverId, uid)
  const isPageVisible = usePageVisible()
  // The channel on screen is being read.
  const hasUnread = [...unread].some((id) => id !== channel.id || !isPageVisible)
  const name = channel.type === 'text' ? `#${channel.name}` : channel.name
  useTitle(server ? `${name} · ${server.name}` : name, hasUnread)
}
