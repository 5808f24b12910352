import type { Move } from '@parley/domain/channels/order'
import type { Channel } from '@parley/domain/schema/server'
import type { ChannelGroup } from './channelTree'

/** One step up or down, across the edges of categories; null at the end of the way. */
export function stepMove(groups: readonly ChannelGroup[], channel: Channel, step: 1 | -1): Move | null {
  return channel.type === 'category'
    ? categoryStep(groups, channel, step)
    : channelStep(groups, channel, step)
}

function categoryStep(groups: readonly ChannelGroup[], { id }: Channel, step: 1 | -1): Move | null {
  const categories = groups.flatMap(({ category }) => (category ? [category] : []))
  return stepAmong(categories, id, step, null)
}

function channelStep(groups: readonly ChannelGroup[], { id }: Channel, step: 1 | -1): Move | null {
  const index = groups.findIndex((group) => group.channels.some((channel) => channel.id === id))
  const group = groups[index]
  if (!group) return null
  const inside = stepAmong(group.channels, id, step, group.category?.id ?? null)
  if (inside) return inside
  const next = groups[index + step]
  if (next) {
    const beforeId = step === 1 ? (next.channels[0]?.id ?? null) : null
    return { channelId: id, parentId: next.category?.id ?? null, beforeId }
  }
  // Above the first category is the top of the list, also while nothing stands there.
  return step === -1 && group.category ? { channelId: id, parentId: null, beforeId: null } : null
}

function stepAmong(
  row: readonly Channel[],
  channelId: Channel['id'],
  step: 1 | -1,
  parentId: Channel['parentId'],
): Move | null {
  const index = row.findIndex((channel) => channel.id === channelId)
  if (!row[index + step]) return null
  const beforeId = row[step === -1 ? index - 1 : index + 2]?.id ?? null
  return { channelId, parentId, beforeId }
}
