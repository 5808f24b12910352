import type { ServerId } from '@parley/domain/ids'
import { type NewcomerLack, newcomerLack } from '@parley/domain/permissions/newcomer'
import { useEffect } from 'react'
import type { SignedIn } from '#features/auth'
import { useAccess, useClockPast, usePermissions, useServer } from '#features/servers'

/** What somebody still lacks before they may write, or null. Goes by itself: when they have it, or in time. */
export function useNewcomerLack(serverId: ServerId, me: SignedIn): NewcomerLack | null {
  const server = useServer(serverId).data
  const access = useAccess(serverId, me.uid).data
  const isAdministrator = usePermissions({ serverId, uid: me.uid }).has('administrator')
  // As of long ago, so that a wait is told of with its end; the clock says whether that is past.
  const who = access && { ...access, emailVerified: me.isEmailVerified, nowMs: 0 }
  const lack = server && who ? newcomerLack(server.verification, who, isAdministrator) : null
  const isWaitOver = useClockPast(lack?.of === 'time' ? lack.untilMs : 0)
  const needsToken = me.isEmailVerified && (server?.verification ?? 'none') !== 'none'
  useEffect(() => {
    if (needsToken) void renewToken()
  }, [needsToken])
  return lack?.of === 'time' && isWaitOver ? null : lack
}

async function renewToken(): Promise<void> {
  const { renewVerified } = await import('#backend/renewVerified')
  // Without a network nothing can be sent either.
  await renewVerified().catch(() => undefined)
}
