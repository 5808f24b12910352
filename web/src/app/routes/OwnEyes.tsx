import type { ServerId } from '@parley/domain/ids'
import { type ReactNode, useEffect } from 'react'
import { stopViewingAs, useView } from '#features/servers'

/**
 * Nobody changes anything as somebody else: whoever comes to settings stops viewing the server as them. A view that
 * begins here waits for the server's page.
 */
export function OwnEyes({ serverId, children }: { serverId: ServerId; children: ReactNode }) {
  const isView = useView(serverId) !== null
  useEffect(stopViewingAs, [])
  return !isView && children
}
