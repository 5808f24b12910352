import { useQuery } from '@tanstack/react-query'
import type { Uid } from '@parley/domain/ids'
import { watchOwnServers } from '#backend/servers'

/** The servers that somebody is a member of, as the rail lists them. */
export const useOwnServers = (uid: Uid) => useQuery(watchOwnServers(uid))
