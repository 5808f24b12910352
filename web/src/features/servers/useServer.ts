import { useQuery } from '@tanstack/react-query'
import type { ServerId } from '@parley/domain/ids'
import { watchServer } from '#backend/servers'

export const useServer = (serverId: ServerId) => useQuery(watchServer(serverId))
