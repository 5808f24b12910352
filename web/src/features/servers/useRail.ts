import type { Uid } from '@parley/domain/ids'
import type { OwnServer } from '@parley/domain/schema/user'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { watchRail } from '#backend/privateDocuments'
import { arrangeRail, isFolder, type RailEntry } from './railEntries'
import { useOwnServers } from './useOwnServers'

type Arranged = {
  entries: readonly RailEntry[]
  byId: ReadonlyMap<string, OwnServer>
  /** From top to bottom, also those in folders. */
  servers: readonly OwnServer[]
}

/** Does not wait for the arrangement: where there is none, a device that is offline would never learn it. */
export function useRail(uid: Uid): Arranged | undefined {
  const own = useOwnServers(uid).data
  const rail = useQuery(watchRail(uid)).data
  return useMemo(() => {
    if (!own) return undefined
    const byId = new Map<string, OwnServer>(own.map((server) => [server.id, server]))
    const entries = arrangeRail(
      own.map(({ id }) => id),
      rail,
    )
    const ids = entries.flatMap((entry) => (isFolder(entry) ? entry.servers : [entry]))
    return { entries, byId, servers: ids.flatMap((id) => byId.get(id) ?? []) }
  }, [own, rail])
}
