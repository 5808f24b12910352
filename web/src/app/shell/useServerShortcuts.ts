import { useLingui } from '@lingui/react/macro'
import type { ChannelId, ServerId, Uid } from '@parley/domain/ids'
import { useNavigate } from 'react-router'
import { describeError } from '#backend/errors'
import { neighbourChannel, useChannelTree, useCollapsedCategories, walkedChannels } from '#features/channels'
import { useShortcuts } from '#features/keyboard'
import { useRail } from '#features/servers'
import { useMarkServerRead, useUnreadChannels } from '#features/unread'
import { urls } from '#lib/urls'
import { showToast } from '#ui/showToast'

type Here = { serverId: ServerId; channelId: ChannelId | null }

/** The keyboard's way through a server's channels and through the rail, around both ends. */
export function useServerShortcuts({ serverId, channelId }: Here, uid: Uid): void {
  const { t } = useLingui()
  const navigate = useNavigate()
  const groups = useChannelTree(serverId, uid) ?? []
  const collapsed = useCollapsedCategories()
  const servers = useRail(uid)?.servers
  const unread = useUnreadChannels(serverId, uid)
  const markServerRead = useMarkServerRead(serverId, uid)

  const walk = (step: 1 | -1, isStop: (id: ChannelId) => boolean = () => true) => {
    const channels = walkedChannels(groups, collapsed, (id) => id === channelId || unread.has(id))
    const stops = channels.filter(({ id }) => id === channelId || isStop(id))
    const next = neighbourChannel(stops, channelId, step)
    if (next && next.id !== channelId) void navigate(urls.channel(serverId, next.id))
  }
  const walkServers = (step: 1 | -1) => {
    const index = servers?.findIndex((server) => server.id === serverId) ?? -1
    if (!servers || index === -1) return
    const next = servers.at((index + step) % servers.length)
    if (next && next.id !== serverId) void navigate(urls.server(next.id))
  }
  useShortcuts({
    previousChannel: () => walk(-1),
    nextChannel: () => walk(1),
    previousUnreadChannel: () => walk(-1, (id) => unread.has(id)),
    nextUnreadChannel: () => walk(1, (id) => unread.has(id)),
    previousServer: () => walkServers(-1),
    nextServer: () => walkServers(1),
    markServerRead: () => {
      // Firestore has it at once, online or not: only a refusal is worth waiting for.
      markServerRead().catch((error: unknown) => showToast({ title: describeError(error) }))
      showToast({ title: t`All channels are marked as read` })
    },
  })
}
