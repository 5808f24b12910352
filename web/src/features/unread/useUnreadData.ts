import type { ServerId, Uid } from '@parley/domain/ids'
import type { Activity } from '@parley/domain/schema/server'
import type { ReadPosition } from '@parley/domain/schema/user'
import { useQuery } from '@tanstack/react-query'
import { knownActivity } from '#backend/activity'
import { watchReadPositionsIn } from '#backend/privateDocuments'
import { watchOwnServers } from '#backend/servers'
import type { Reader } from './isUnread'

type UnreadData = {
  activities: readonly Activity[]
  positions: Readonly<Record<string, ReadPosition>>
  reader: Reader
}

/** Undefined until everything is known: a guess would light up channels and put them out again. */
export function useUnreadData(serverId: ServerId, ownUid: Uid): UnreadData | undefined {
  const joinedAt = useQuery({
    ...watchOwnServers(ownUid),
    select: (servers) => servers.find(({ id }) => id === serverId)?.joinedAt,
  }).data
  const positions = useQuery(watchReadPositionsIn(ownUid, serverId)).data
  const activities = useQuery(knownActivity(serverId)).data
  if (joinedAt === undefined || positions === undefined || !activities) return undefined
  return { activities, positions, reader: { ownUid, joinedAt } }
}
