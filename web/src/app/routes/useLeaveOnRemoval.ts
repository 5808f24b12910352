import { useLingui } from '@lingui/react/macro'
import type { ServerId, Uid } from '@parley/domain/ids'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useNavigate } from 'react-router'
import { removalSentence } from '#features/moderation'
import { useAccess, useServer } from '#features/servers'
import { urls } from '#lib/urls'
import { showToast } from '#ui/showToast'
import { forgetServer } from '../lastPlace'
import type { StartState } from './StartPage'

type Left = { serverId: ServerId; name: string | undefined; joinedAt: number }

/**
 * A member who is removed, or whose server is deleted, leaves at once, is told so and why, and forgets what was kept of
 * the place. Listeners alone would notice only at the next message.
 */
export function useLeaveOnRemoval(serverId: ServerId, uid: Uid): void {
  const { t } = useLingui()
  const navigate = useNavigate()
  const access = useAccess(serverId, uid).data
  const server = useServer(serverId).data
  /** While it is known: a server that was deleted has no name any more. */
  const memberOf = useRef<Left>(null)

  async function tellWhy({ name, joinedAt }: Left) {
    const removal = await removalSentence({ uid, serverId, joinedAt })
    if (removal !== null) {
      // It is said this once, and may hold a reason to read.
      showToast({ title: removal, durationMs: 0 })
      return
    }
    showToast({
      title: name === undefined ? t`You are no longer a member.` : t`You are no longer a member of ${name}.`,
    })
  }
  const leave = useEffectEvent((left: Left) => {
    if (server === null && left.name !== undefined) showToast({ title: t`${left.name} was deleted.` })
    else void tellWhy(left)
    forgetServer(serverId)
    const state: StartState = { leftServerId: serverId }
    void navigate(urls.landing(), { replace: true, state })
  })

  useEffect(() => {
    if (access && server !== null) {
      memberOf.current = { serverId, name: server?.name, joinedAt: access.joinedAt }
    }
    const isOut = access === null || server === null
    const left = memberOf.current
    if (!isOut || left?.serverId !== serverId) return
    memberOf.current = null
    leave(left)
  }, [access, server, serverId])
}
