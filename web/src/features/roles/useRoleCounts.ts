import type { RoleId, ServerId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { useQueries } from '@tanstack/react-query'
import { countMembersWithRole } from '#backend/members'
import { useMembers } from '#features/members'

/**
 * How many hold each role, up to `limits.listMax`, which means that or more; nothing until it is known. Where the
 * first members are all, they are counted on the spot; in larger servers each role costs one read.
 */
export function useRoleCounts(
  serverId: ServerId,
  roleIds: readonly RoleId[],
): (roleId: RoleId) => number | undefined {
  const members = useMembers(serverId).data
  const isLarge = members !== undefined && members.length >= limits.listMax
  const counts = useQueries({
    queries: roleIds.map((id) => ({ ...countMembersWithRole(serverId, id), enabled: isLarge })),
    combine: (results) => results.map(({ data }) => data),
  })
  return (roleId) => {
    if (isLarge) return counts[roleIds.indexOf(roleId)]
    return members?.filter(({ roles }) => roles.includes(roleId)).length
  }
}
