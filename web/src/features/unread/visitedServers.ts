import type { ServerId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { serverId } from '@parley/domain/schema/common'
import * as v from 'valibot'
import { useStore } from 'zustand'
import { registerLocalStore } from '#lib/localStores'
import { createSharedStore } from '#lib/sharedStore'

/** The latest first. */
const visited = createSharedStore<readonly ServerId[]>({
  key: 'parley:visited-servers',
  empty: [],
  parse: (stored) => v.parse(v.array(serverId), stored),
})
registerLocalStore(visited)

export const useVisitedServers = () => useStore(visited.store)

export function rememberVisit(id: ServerId): void {
  if (visited.store.getState()[0] === id) return
  visited.update((ids) => [id, ...ids.filter((other) => other !== id)].slice(0, limits.serversPerUser))
}
