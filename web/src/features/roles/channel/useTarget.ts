import { asUid, type ServerId } from '@parley/domain/ids'
import { memberName } from '@parley/domain/members/memberName'
import type { Member, Role } from '@parley/domain/schema/server'
import { useMembersById } from '#features/members'
import { useRoles } from '#features/servers'

/** Whom an overwrite is about, as it is drawn. */
export type Target = { readonly id: string; readonly name: string } & (
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'member'; readonly member: Member }
)

export function useTarget(serverId: ServerId, id: string | undefined): Target | undefined {
  return useTargets(serverId, id === undefined ? [] : [id])[0]
}

/** Those of them who are here, roles first and highest first. */
export function useTargets(serverId: ServerId, ids: readonly string[]): Target[] {
  const roles = useRoles(serverId).data ?? []
  const uids = ids.filter((id) => !roles.some((role) => role.id === id)).map(asUid)
  const members = useMembersById(serverId, uids)
  const ofRoles = roles
    .filter((role) => ids.includes(role.id))
    .toSorted((a, b) => b.position - a.position)
    .map((role): Target => ({ id: role.id, kind: 'role', name: role.name, role }))
  const ofMembers = members.map(
    (member): Target => ({ id: member.id, kind: 'member', name: memberName(member), member }),
  )
  return [...ofRoles, ...ofMembers]
}
