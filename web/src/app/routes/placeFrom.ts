import type { ChannelId, MessageId, ServerId } from '@parley/domain/ids'
import { channelId, messageId, serverId } from '@parley/domain/schema/common'
import * as v from 'valibot'

export type Place = { serverId: ServerId; channelId: ChannelId | null; messageId: MessageId | null }

const shape = v.object({
  serverId,
  channelId: v.optional(channelId),
  messageId: v.optional(messageId),
})

/** The place that an address names, or null when it cannot be one: nothing is asked of the backend then. */
export function placeFrom(params: Readonly<Record<string, string | undefined>>): Place | null {
  const parsed = v.safeParse(shape, params)
  if (!parsed.success) return null
  const { serverId, channelId = null, messageId = null } = parsed.output
  return { serverId, channelId, messageId }
}
