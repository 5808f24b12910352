import type { ChannelId, MessageId, ServerId } from '@parley/domain/ids'
import type { Message } from '@parley/domain/schema/message'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { getOriginal } from '#backend/messages'
import { usePendingDeletions } from './pendingDeletions'

export type Original = Pick<Message, 'authorId' | 'text' | 'type'>

type OriginalOptions = {
  serverId: ServerId
  channelId: ChannelId
  /** Null where nothing is answered. */
  id: MessageId | null
  /** As the open pages have it, where they do: these are live. */
  loaded: Original | undefined
}

/** What a message answers: undefined while that is not known, null where it is not there, or not for this reader. */
export function useOriginal({
  serverId,
  channelId,
  id,
  loaded,
}: OriginalOptions): Original | null | undefined {
  const client = useQueryClient()
  const isHidden = usePendingDeletions().some((deletion) => deletion.id === id)
  const isLoaded = loaded !== undefined
  const { data } = useQuery({
    ...getOriginal(serverId, channelId, id!),
    enabled: id !== null && !isLoaded && !isHidden,
  })
  // What has left the open pages may be gone altogether: what was read of it before says nothing about now.
  useEffect(() => {
    if (!isLoaded) return
    return () => client.removeQueries({ queryKey: getOriginal(serverId, channelId, id!).queryKey })
  }, [client, serverId, channelId, id, isLoaded])
  return isHidden ? null : (loaded ?? data)
}
