import type { ChannelId, MessageId, ServerId } from '@parley/domain/ids'
import { replyTargets, useReplyTarget } from '#features/composer'
import { messageOf, type TimelineRow } from './timeline'
import { useOriginal } from './useOriginal'

type ReplyOptions = { serverId: ServerId; channelId: ChannelId; rows: readonly TimelineRow[] }

/** What is answered by what stands in the composer. Kept with the draft, so it outlives a reload. */
export function useReply({ serverId, channelId, rows }: ReplyOptions) {
  const id = useReplyTarget(channelId)
  const original = useOriginal({ serverId, channelId, id, loaded: messageOf(rows, id) })
  return {
    /** What is sent with it: what is gone by then is not answered. */
    replyTo: original === null ? null : id,
    isReply: id !== null,
    original,
    begin: (to: MessageId) => replyTargets.write(channelId, to),
    end: () => replyTargets.write(channelId, ''),
  }
}
