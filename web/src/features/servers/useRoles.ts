import { useQuery } from '@tanstack/react-query'
import type { ServerId } from '@parley/domain/ids'
import { watchRoles } from '#backend/roles'

export const useRoles = (serverId: ServerId) => useQuery(watchRoles(serverId))
