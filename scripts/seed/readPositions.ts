import type { ChannelId } from '@parley/domain/ids'
import type { ReadPosition } from '@parley/domain/schema/user'
import type { Post } from './world'

/**
 * Somebody who was here a while ago: everything is read but the last `unread` messages of a few channels.
 */
export function readPositions(
  posts: readonly Post[],
  unread: ReadonlyMap<ChannelId, number>,
): Map<ChannelId, ReadPosition> {
  const byChannel = new Map<ChannelId, Post[]>()
  for (const post of posts) {
    const inChannel = byChannel.get(post.channelId)
    if (inChannel) inChannel.push(post)
    else byChannel.set(post.channelId, [post])
  }
  return new Map(
    [...byChannel].map(([channelId, inChannel]) => {
      const last = inChannel.at(-1 - (unread.get(channelId) ?? 0)) ?? inChannel[0]!
      return [channelId, { at: last.message.createdAt, messageId: last.id }]
    }),
  )
}
