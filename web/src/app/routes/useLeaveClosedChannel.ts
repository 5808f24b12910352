import { useLingui } from '@lingui/react/macro'
import type { Uid } from '@parley/domain/ids'
import { useEffect, useEffectEvent } from 'react'
import { useNavigate } from 'react-router'
import { getMayOpenChannel } from '#backend/channels'
import { urls } from '#lib/urls'
import { showToast } from '#ui/showToast'
import type { Place } from './placeFrom'
import { useListedChannel } from './useListedChannel'

/**
 * Whoever reads a channel that is deleted, or closed to them, goes on to another one and is told. That it left
 * the list is not enough to go: the list may lag behind when permissions change, so the channel itself is asked.
 */
export function useLeaveClosedChannel(place: Place, uid: Uid): void {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { serverId } = place
  const { left } = useListedChannel(place, uid)
  const leftId = left?.id

  const leave = useEffectEvent(() => {
    showToast({ title: t`${left?.name ?? ''} was deleted, or is no longer open to you.` })
    void navigate(urls.server(serverId), { replace: true })
  })

  useEffect(() => {
    if (leftId === undefined) return
    let isOver = false
    const ask = async () => {
      if (!(await getMayOpenChannel(serverId, leftId)) && !isOver) leave()
    }
    // Not answered, say offline: then nothing is known, and the page says so by itself.
    ask().catch(() => undefined)
    return () => {
      isOver = true
    }
  }, [serverId, leftId])
}
