import type { ServerId } from '@parley/domain/ids'
import { useQuery } from '@tanstack/react-query'
import { getMembers } from '#backend/members'

/** Members to choose from, the first by name. */
export const useMembers = (serverId: ServerId) => useQuery(getMembers(serverId))
