import type { ChannelId, MessageId, ServerId, Uid } from '@parley/domain/ids'
import { timings } from '@parley/domain/limits'
import type { Millis } from '@parley/domain/schema/common'
import type { Message } from '@parley/domain/schema/message'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { watchReadPositionsIn } from '#backend/privateDocuments'
import { updateReadPosition } from '#backend/readState'
import { watchAccess } from '#backend/servers'
import { usePageVisible } from '#lib/usePageVisible'

type ReadMarkerOptions = {
  serverId: ServerId
  channelId: ChannelId
  ownUid: Uid
  /** The newest page, or undefined while nothing is known. */
  latest: { messages: readonly Message[]; isFromCache: boolean } | undefined
  /** The end of the channel is on screen. */
  isAtBottom: boolean
}

/**
 * Moves this person's read position while they look at the channel's end, and answers with where it stood when
 * they came in: the place of the NEW divider for this visit, or null when there was nothing new.
 */
export function useReadMarker(options: ReadMarkerOptions): Millis | null {
  const { serverId, channelId, ownUid, latest, isAtBottom } = options
  const positions = useQuery(watchReadPositionsIn(ownUid, serverId)).data
  const joinedAt = useQuery(watchAccess(serverId, ownUid)).data?.joinedAt
  const position = positions?.[channelId]
  const isKnown = positions !== undefined && joinedAt !== undefined && latest?.isFromCache === false

  const [newSince, setNewSince] = useState<{ atMs: Millis | null } | null>(null)
  if (newSince === null && isKnown) {
    const readUntil = position?.at ?? joinedAt
    const hasNew = latest.messages.some((each) => each.authorId !== ownUid && each.createdAt > readUntil)
    setNewSince({ atMs: hasNew ? readUntil : null })
  }

  const isVisible = usePageVisible()
  const newest = latest?.messages.findLast((each) => !each.isPending)
  const readAt = position?.at ?? 0
  const isBehind = isKnown && newest !== undefined && newest.createdAt > readAt
  useSavedPosition({
    serverId,
    channelId,
    ownUid,
    position: isBehind && isVisible && isAtBottom ? { at: newest.createdAt, messageId: newest.id } : null,
  })
  return newSince?.atMs ?? null
}

type SavedPositionOptions = {
  serverId: ServerId
  channelId: ChannelId
  ownUid: Uid
  position: { at: Millis; messageId: MessageId } | null
}

/**
 * Saved at most every so often: a busy channel must not cost its readers a write per message. What has not been
 * saved when they leave the channel is saved then.
 */
function useSavedPosition({ serverId, channelId, ownUid, position }: SavedPositionOptions): void {
  const at = position?.at
  const messageId = position?.messageId
  const waiting = useRef<{ at: Millis; messageId: MessageId } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const save = useEffectEvent(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    // The next message, or the next visit, tries again.
    if (waiting.current) {
      updateReadPosition(ownUid, serverId, channelId, waiting.current).catch(() => undefined)
    }
    waiting.current = null
  })

  useEffect(() => {
    if (at === undefined || messageId === undefined) return
    waiting.current = { at, messageId }
    timer.current ??= setTimeout(() => save(), timings.readMarkerDelayMs)
  }, [at, messageId])
  useEffect(() => () => save(), [])
}
