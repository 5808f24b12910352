import type { ServerId, Uid } from '@parley/domain/ids'
import type { Role } from '@parley/domain/schema/server'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { type OnlineMember, watchOnline } from '#backend/online'
import { useRoles } from '#features/servers'
import type { Author } from './Author'
import { authorFromMember } from './authorFrom'
import { useAskedUids } from './useAskedUids'
import { useFetchedAuthors } from './useFetchedAuthors'

const nobody: readonly OnlineMember[] = []
const noRoles: readonly Role[] = []
const somebody: Author = { name: '…', avatarSrc: null, color: null, icon: null }

/**
 * Uid → how that person is drawn in this server. Whoever is online is known already, and kept up to date; about
 * others it answers with a stand-in at first, fetches them, and draws again.
 */
export function useAuthors(serverId: ServerId): (uid: Uid) => Author {
  const online = useQuery(watchOnline(serverId)).data ?? nobody
  const roles = useRoles(serverId).data ?? noRoles
  const known = useMemo(
    () => new Map(online.map((member) => [member.id, authorFromMember(member, roles)])),
    [online, roles],
  )
  const { uids, ask } = useAskedUids()
  const fetched = useFetchedAuthors(serverId, uids, roles)
  return useCallback(
    (uid: Uid) => {
      const author = known.get(uid) ?? fetched.get(uid)
      if (!author) ask(uid)
      return author ?? somebody
    },
    [known, fetched, ask],
  )
}
