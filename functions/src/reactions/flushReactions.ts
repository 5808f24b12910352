import { type ChannelId, type MessageId, type ServerId } from '@parley/domain/ids'
import { paths } from '@parley/domain/paths'
import { channelId, messageId, millis, serverId } from '@parley/domain/schema/common'
import { onTaskDispatched } from 'firebase-functions/tasks'
import * as v from 'valibot'
import { flushOptions, refuseBefore, scheduleFlushOf } from '../lib/trailingEdge'
import { countReactions } from './countReactions'

const flush = v.object({ serverId, channelId, messageId, dueAt: millis })

/** The trailing edge: counts what a window held back. */
export const flushReactions = onTaskDispatched(flushOptions(0.5), async ({ data }) => {
  const { serverId: s, channelId: c, messageId: m, dueAt } = v.parse(flush, data)
  refuseBefore(dueAt)
  await keepCount(s, c, m)
})

/** Now, or at the end of the window. False where there is no such message. */
export async function keepCount(s: ServerId, c: ChannelId, m: MessageId): Promise<boolean> {
  const window = await countReactions({ s, c, m })
  if (window === 'gone') return false
  if (!window) return true
  const place = { serverId: s, channelId: c, messageId: m }
  await scheduleFlushOf('flushReactions', `${paths.message(s, c, m)}/reactions`, window, place)
  return true
}
