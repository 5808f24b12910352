import type { ServerId, Uid } from '@parley/domain/ids'
import type { Permission } from '@parley/domain/permissions/permission'
import { permissionsIn } from '@parley/domain/permissions/permissionsIn'
import type { Channel } from '@parley/domain/schema/server'
import { asIf } from './asIf'
import { useEyes } from './useEyes'
import { useOwnActor } from './useOwnActor'

const none: ReadonlySet<Permission> = new Set()

/** What is granted to whoever's eyes the server is seen with, channel by channel; nothing until it is known. */
export function useGrantedIn(serverId: ServerId, uid: Uid): (channel?: Channel) => ReadonlySet<Permission> {
  const actor = useOwnActor(serverId, uid)
  const eyes = useEyes(serverId)
  if (!actor || !eyes) return () => none
  const viewer = eyes === 'own' ? actor : asIf(actor, eyes)
  return (channel) => permissionsIn({ ...viewer, ...(channel && { channel }) })
}
