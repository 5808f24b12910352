import type { ServerId, Uid } from '@parley/domain/ids'
import { useMemo } from 'react'
import { useAccess } from '#features/servers'
import { channelTree } from './channelTree'
import { usePendingPlaces, withPlaces } from './pendingPlaces'
import { useChannels } from './useChannels'

/** Somebody's channels in reading order; `undefined` until they are known. */
export function useChannelTree(serverId: ServerId, uid: Uid) {
  const access = useAccess(serverId, uid).data
  const channels = useChannels(serverId, access?.viewTokens).data
  const pending = usePendingPlaces()
  return useMemo(() => channels && channelTree(withPlaces(channels, pending.flat())), [channels, pending])
}
