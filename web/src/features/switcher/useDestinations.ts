import type { ServerId, Uid } from '@parley/domain/ids'
import { memberName } from '@parley/domain/members/memberName'
import type { Channel, Member } from '@parley/domain/schema/server'
import type { OwnServer } from '@parley/domain/schema/user'
import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { watchChannels } from '#backend/channels'
import { watchAccess } from '#backend/servers'
import { useOwnServers } from '#features/servers'
import type { Destination } from './Destination'

/** Channels of at most this many servers beside the open one: their lists are read for the search alone. */
const mostOtherServers = 10
const noServers: readonly OwnServer[] = []

/**
 * Everything that the switcher finds: all own servers, the people of the open one, and the channels of the open one
 * and of a few more. The lists of others are listened to only while the switcher is open: one read per channel that
 * may be seen there, and none again within half an hour, because Firestore goes on where its cache on disk ended.
 */
export function useDestinations(
  ownUid: Uid,
  openServerId: ServerId | null,
  people: readonly Member[],
): Destination[] {
  const servers = useOwnServers(ownUid).data ?? noServers
  const searched = useMemo(() => searchedServers(servers, openServerId), [servers, openServerId])
  const accesses = useQueries({
    queries: searched.map(({ id }) => watchAccess(id, ownUid)),
    combine: dataOf,
  })
  const channels = useQueries({
    queries: searched.map(({ id }, index) => ({
      ...watchChannels(id, accesses[index]?.viewTokens ?? []),
      enabled: accesses[index] != null,
    })),
    combine: dataOf,
  })
  return useMemo(
    () => [
      ...searched.flatMap((server, index) => channelDestinations(server, channels[index] ?? [])),
      ...servers.map(serverDestination),
      ...(openServerId === null ? [] : people.map((member) => personDestination(openServerId, member))),
    ],
    [servers, searched, channels, people, openServerId],
  )
}

const dataOf = <T>(results: readonly { data: T | undefined }[]) => results.map((result) => result.data)

function searchedServers(servers: readonly OwnServer[], openServerId: ServerId | null): OwnServer[] {
  const others = servers.filter(({ id }) => id !== openServerId).slice(0, mostOtherServers)
  return [...servers.filter(({ id }) => id === openServerId), ...others]
}

const channelDestinations = (server: OwnServer, channels: readonly Channel[]): Destination[] =>
  channels.flatMap(({ id, type, name }) =>
    type === 'category'
      ? []
      : [{ key: id, kind: type, names: [name], serverId: server.id, serverName: server.name, channelId: id }],
  )

const serverDestination = ({ id, name, icon }: OwnServer): Destination => ({
  key: id,
  kind: 'server',
  names: [name],
  serverId: id,
  icon,
})

const personDestination = (serverId: ServerId, member: Member): Destination => ({
  key: member.id,
  kind: 'person',
  names: [memberName(member), member.displayName, member.username],
  serverId,
  uid: member.id,
  avatarSrc: member.avatar,
})
