import type { ChannelId, ServerId, Uid } from '@parley/domain/ids'
import type { Millis } from '@parley/domain/schema/common'
import { useMemo } from 'react'
import { useReadMarker } from '#features/unread'
import { usePendingDeletions } from './pendingDeletions'
import { timeline } from './timeline'
import type { Target } from './useMissingTarget'
import { useMessages } from './useMessages'
import { useUnsentMessages } from './useUnsentMessages'

type ChannelTimelineOptions = {
  serverId: ServerId
  channelId: ChannelId
  ownUid: Uid
  /** This person reads nothing older; null for the whole history. */
  sinceMs: Millis | null
  target: Target | null
  /** Null while the list is not there. */
  isAtBottom: boolean | null
}

/** Everything a channel's rows are made of, brought together. */
export function useChannelTimeline(options: ChannelTimelineOptions) {
  const { serverId, channelId, ownUid, sinceMs, target, isAtBottom } = options
  const pages = useMessages({ serverId, channelId, ownUid, sinceMs, target, isAtBottom })
  const latest = pages.latest.data
  const hasFailed = pages.latest.error !== null
  const unsent = useUnsentMessages({ serverId, channelId, ownUid, latest, hasFailed })
  const newSinceMs = useReadMarker({
    serverId,
    channelId,
    ownUid,
    latest,
    isAtBottom: isAtBottom === true,
  })
  const deletions = usePendingDeletions()

  const { messages, hasOlder, hasNewer, seamsMs } = pages
  const rows = useMemo(() => {
    const hiddenIds = new Set(deletions.map((deletion) => deletion.id))
    return timeline({ messages, unsent, hiddenIds, ownUid, newSinceMs, seamsMs, hasOlder, hasNewer })
  }, [messages, unsent, deletions, ownUid, newSinceMs, seamsMs, hasOlder, hasNewer])

  return { rows, pages }
}
