import type { ServerId } from '@parley/domain/ids'
import type { QueryClient } from '@tanstack/react-query'
import { serverKey } from './queryKeys'

/** Forgets everything on the screen about a server that we may no longer see, and ends its listeners. */
export function purgeServer(queryClient: QueryClient, serverId: ServerId): void {
  queryClient.removeQueries({ queryKey: serverKey(serverId) })
}
