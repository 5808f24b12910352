/**
 * The order of channels in the list, and what moving one changes. The browser asks before the server has
 * answered, and the function decides: both by these lines.
 */
import type { ChannelId } from '../ids'
import { positionsInOrder } from '../positions'
import type { Channel } from '../schema/server'

export type Placed = Pick<Channel, 'id' | 'type' | 'parentId' | 'position'>
export type Place = Pick<Channel, 'id' | 'parentId' | 'position'>

/** Named by its neighbour and not by a number, so that it means the same after others have moved something. */
export type Move = {
  readonly channelId: ChannelId
  /** The category to stand in; a category itself stands in none. */
  readonly parentId: ChannelId | null
  /** Null is the end. */
  readonly beforeId: ChannelId | null
}

/** By position; voice under text where both share one; creation decides last, and ids carry it. */
export function byPlace(a: Placed, b: Placed): number {
  return a.position - b.position || kindOrder(a) - kindOrder(b) || compareIds(a.id, b.id)
}

const kindOrder = (channel: Placed) => (channel.type === 'voice' ? 1 : 0)

/** Snowflakes are numbers of 17 to 19 digits: a shorter one is older. */
const compareIds = (a: string, b: string) => a.length - b.length || (a < b ? -1 : 1)

/**
 * The places that a move changes, as few as possible: everybody who sees the list is sent each of them. Undefined
 * where the channel or its neighbour to be is not there any more.
 */
export function placesAfter(channels: readonly Placed[], move: Move): Place[] | undefined {
  const { channelId, parentId, beforeId } = move
  const moved = channels.find((channel) => channel.id === channelId)
  if (!moved) return undefined
  const isCategory = moved.type === 'category'
  const others = channels
    .filter((channel) => (channel.type === 'category') === isCategory && channel.parentId === parentId)
    .filter((channel) => channel.id !== channelId)
    .sort(byPlace)
  const index = beforeId === null ? others.length : others.findIndex((channel) => channel.id === beforeId)
  if (index === -1) return undefined
  return placesInOrder(others.toSpliced(index, 0, moved), parentId)
}

/** What has to change for these to stand under one heading in this order. */
export function placesInOrder(order: readonly Placed[], parentId: ChannelId | null): Place[] {
  const positions = positionsInOrder(order) ?? []
  return positions
    .map(({ id, position }) => ({ id, parentId, position }))
    .filter(
      ({ position }, index) => position !== order[index]?.position || parentId !== order[index].parentId,
    )
}
