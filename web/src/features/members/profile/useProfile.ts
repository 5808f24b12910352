import type { ServerId, Uid } from '@parley/domain/ids'
import { canDeafen, canMute } from '@parley/domain/permissions/canSetVoice'
import { canSetNickname } from '@parley/domain/permissions/canSetNickname'
import { canLiftTimeout } from '@parley/domain/permissions/canTimeOut'
import { permissionsIn } from '@parley/domain/permissions/permissionsIn'
import type { Role } from '@parley/domain/schema/server'
import { useQuery } from '@tanstack/react-query'
import { watchMember } from '#backend/members'
import { watchOnline } from '#backend/online'
import { watchUser } from '#backend/users'
import { useActor, useRoles } from '#features/servers'

const noRoles: readonly Role[] = []

/** Somebody in a server: two documents, of which the open member list mostly has one already. */
export function useProfile(serverId: ServerId, uid: Uid, ownUid: Uid) {
  const member = useQuery(watchMember(serverId, uid))
  const user = useQuery(watchUser(uid))
  // The member list listens to this anyway. In a crowd somebody may be online and not among the first.
  const online = useQuery(watchOnline(serverId)).data?.find(({ id }) => id === uid)
  const actor = useActor(serverId, ownUid)
  return {
    member: member.data,
    user: user.data,
    /** Null for offline, invisible and unknown. */
    state: online?.state ?? null,
    error: member.error ?? user.error,
    roles: useRoles(serverId).data ?? noRoles,
    /** The reader; nothing until it is known what they may do. */
    actor,
    /** Whoever decides about roles may see what they make of the server. */
    canViewAs: uid !== ownUid && Boolean(member.data && actor && permissionsIn(actor).has('manageRoles')),
    canSetVoice: Boolean(
      actor &&
        member.data &&
        [canMute, canDeafen].some((may) => may(actor, { roles: member.data?.roles ?? [], uid })),
    ),
    canSilence: Boolean(actor && member.data && canLiftTimeout(actor, { ...member.data, uid })),
    canRename: Boolean(actor && member.data && canSetNickname({ ...actor, member: { ...member.data, uid } })),
  }
}
