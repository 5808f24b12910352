import type { ServerId, Uid } from '@parley/domain/ids'
import { type KnownActor, useOwnActor } from './useOwnActor'
import { useView } from './viewAs'

/**
 * Somebody who may be offered to do something; nothing until it is known, and nothing while they look at the server
 * as somebody else does: then they only look.
 */
export function useActor(serverId: ServerId, uid: Uid): KnownActor | undefined {
  const actor = useOwnActor(serverId, uid)
  return useView(serverId) ? undefined : actor
}
