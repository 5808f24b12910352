import type { ServerId, Uid } from '@parley/domain/ids'
import { useMemo } from 'react'
import { openableChannels, useChannelTree } from '#features/channels'
import type { Surroundings } from '#features/markdown'
import { openProfile, type useAuthors, useRoleLooks } from '#features/members'
import { useOwnServers } from '#features/servers'
import { urls } from '#lib/urls'

/** What texts in a server may name, as their reader knows it. */
export function useSurroundings(
  serverId: ServerId,
  me: Uid,
  personOf: ReturnType<typeof useAuthors>,
): Surroundings {
  const roles = useRoleLooks(serverId)
  const groups = useChannelTree(serverId, me)
  const servers = useOwnServers(me).data
  return useMemo(() => {
    const channels = new Map(groups && openableChannels(groups).map((channel) => [channel.id, channel]))
    return {
      personOf,
      onPerson: (uid, anchor) => openProfile(serverId, uid, anchor),
      roleOf: (roleId) => roles.get(roleId) ?? null,
      channelOf: (channelId) => {
        const channel = channels.get(channelId)
        return channel ? { name: channel.name, url: urls.channel(serverId, channelId) } : null
      },
      serverNameOf: (id) => servers?.find((server) => server.id === id)?.name ?? null,
    }
  }, [serverId, personOf, roles, groups, servers])
}
