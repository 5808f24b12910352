import type { ChannelId, MessageId, ServerId } from '@parley/domain/ids'
import type { StoredMessage } from '@parley/domain/schema/message'
import { advanceActivity } from './activity'
import { scheduleFlush } from './flushActivity'

/** What is held is nobody's news. */
export async function noteMessage(
  s: ServerId,
  c: ChannelId,
  m: MessageId,
  { createdAt, authorId, held }: StoredMessage,
): Promise<void> {
  if (held) return
  const window = await advanceActivity(s, c, { lastAt: createdAt, lastMessageId: m, lastAuthorId: authorId })
  if (window) await scheduleFlush(s, c, window)
}
