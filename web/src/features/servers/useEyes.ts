import { asUid, everyoneRoleId, type RoleId, type ServerId, type Uid } from '@parley/domain/ids'
import type { Millis } from '@parley/domain/schema/common'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { watchMember } from '#backend/members'
import { useView } from './viewAs'

/** Somebody else, as far as it decides what they see. */
export type Eyes = {
  /** Nobody's for a role: no overwrite names them. */
  readonly uid: Uid | ''
  readonly roles: readonly RoleId[]
  readonly joinedAt: Millis
}

/** Whose eyes a server is seen with; nothing until it is known, or once they have left. */
export function useEyes(serverId: ServerId): Eyes | 'own' | undefined {
  const view = useView(serverId)
  const memberId = view?.viewed.kind === 'member' ? view.viewed.uid : undefined
  const member = useQuery({
    ...watchMember(serverId, memberId ?? asUid('')),
    enabled: memberId !== undefined,
  }).data
  return useMemo(() => {
    if (!view) return 'own'
    if (view.viewed.kind === 'member') {
      return member ? { uid: member.id, roles: member.roles, joinedAt: member.joinedAt } : undefined
    }
    // Whoever held it and came now.
    const roles = [...new Set([everyoneRoleId(serverId), view.viewed.roleId])]
    return { uid: '', roles, joinedAt: view.sinceMs }
  }, [serverId, view, member])
}
