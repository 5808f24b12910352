import type { ServerId, Uid } from '@parley/domain/ids'
import { compileMemberTokens } from '@parley/domain/permissions/compile'
import type { Channel } from '@parley/domain/schema/server'
import { useMemo } from 'react'
import { type Eyes, useAccess, useEyes, useRoles, useServer } from '#features/servers'
import { channelTree } from './channelTree'
import { usePendingPlaces, withPlaces } from './pendingPlaces'
import { useChannels } from './useChannels'

/** The channels that somebody sees, in reading order; `undefined` until they are known. */
export function useChannelTree(serverId: ServerId, uid: Uid) {
  const access = useAccess(serverId, uid).data
  const listed = useChannels(serverId, access?.viewTokens).data
  const channels = useSeen(serverId, listed)
  const pending = usePendingPlaces()
  return useMemo(() => channels && channelTree(withPlaces(channels, pending.flat())), [channels, pending])
}

/** Those of one's own channels that whoever's eyes one looks with is listed, by the same tokens as Firestore. */
function useSeen(serverId: ServerId, channels: Channel[] | undefined): Channel[] | undefined {
  const eyes = useEyes(serverId)
  const server = useServer(serverId).data
  const roles = useRoles(serverId).data
  return useMemo(() => {
    if (eyes === 'own') return channels
    if (!eyes || !server || !roles || !channels) return undefined
    const tokens = tokensOf(eyes, { server, serverId, roles, channels })
    return channels.filter(({ viewTokens }) => viewTokens.some((token) => tokens.has(token)))
  }, [channels, eyes, server, serverId, roles])
}

type Known = Pick<Parameters<typeof compileMemberTokens>[0], 'server' | 'serverId' | 'roles' | 'channels'>

function tokensOf({ uid, roles: memberRoles }: Eyes, known: Known): ReadonlySet<string> {
  return new Set(compileMemberTokens({ ...known, uid, memberRoles }))
}
