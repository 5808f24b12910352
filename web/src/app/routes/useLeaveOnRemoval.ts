import { useLingui } from '@lingui/react/macro'
import type { ServerId, Uid } from '@parley/domain/ids'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useNavigate } from 'react-router'
import { useAccess, useServer } from '#features/servers'
import { urls } from '#lib/urls'
import { showToast } from '#ui/showToast'
import { forgetServer } from '../lastPlace'
import type { StartState } from './StartPage'

/**
 * A member who is removed, or whose server is deleted, leaves at once, is told so, and forgets what was kept of
 * the place. Listeners alone would notice only at the next message.
 */
export function useLeaveOnRemoval(serverId: ServerId, uid: Uid): void {
  const { t } = useLingui()
  const navigate = useNavigate()
  const access = useAccess(serverId, uid).data
  const server = useServer(serverId).data
  /** While it is known: a server that was deleted has no name any more. */
  const memberOf = useRef<{ serverId: ServerId; name: string | undefined }>(null)

  const leave = useEffectEvent((name: string | undefined) => {
    const sentenceWithName =
      server === null ? t`${name} was deleted.` : t`You are no longer a member of ${name}.`
    showToast({ title: name === undefined ? t`You are no longer a member.` : sentenceWithName })
    forgetServer(serverId)
    const state: StartState = { leftServerId: serverId }
    void navigate(urls.landing(), { replace: true, state })
  })

  useEffect(() => {
    if (access && server !== null) memberOf.current = { serverId, name: server?.name }
    const isOut = access === null || server === null
    const left = memberOf.current
    if (!isOut || left?.serverId !== serverId) return
    memberOf.current = null
    leave(left.name)
  }, [access, server, serverId])
}
