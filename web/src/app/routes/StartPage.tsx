import { useQueryClient } from '@tanstack/react-query'
import type { ServerId } from '@parley/domain/ids'
import { useEffect } from 'react'
import { Navigate, useLocation } from 'react-router'
import { purgeServer } from '#backend/purgeServer'
import { useOwnServers } from '#features/servers'
import { urls } from '#lib/urls'
import { lastServer } from '../lastPlace'
import { ShellSkeleton } from '../shell/ShellSkeleton'
import { useMe } from '../shell/SignedInContext'

/** `leftServerId`: just left, and perhaps still among the own servers until a trigger has taken it away. */
export type StartState = { leftServerId: ServerId } | null

/** Signed in at `/`: on to the last place, else the first server, else the first run. */
export function StartPage() {
  const me = useMe()
  const leftServerId = (useLocation().state as StartState)?.leftServerId
  usePurge(leftServerId)
  const own = useOwnServers(me.uid)
  if (!own.data && !own.error) return <ShellSkeleton />
  const servers = (own.data ?? []).filter((server) => server.id !== leftServerId)
  const last = lastServer()
  const server = servers.find((candidate) => candidate.id === last) ?? servers[0]
  return <Navigate to={server ? urls.server(server.id) : urls.home()} replace />
}

/** Here and not where one left from: the rows go when nothing draws them any more. */
function usePurge(serverId: ServerId | undefined) {
  const queryClient = useQueryClient()
  useEffect(() => {
    if (serverId) purgeServer(queryClient, serverId)
  }, [queryClient, serverId])
}
