import { byPlace } from '@parley/domain/channels/order'
import type { ChannelId } from '@parley/domain/ids'
import type { Channel } from '@parley/domain/schema/server'

/** A category with what stands under it; `null` is the top of the list, above all categories. */
export type ChannelGroup = { readonly category: Channel | null; readonly channels: readonly Channel[] }

/**
 * Channels in reading order. A channel whose category the reader may not see stands at the top, as if it had
 * none: its name is theirs to see, the category's is not.
 */
export function channelTree(channels: readonly Channel[]): ChannelGroup[] {
  const sorted = [...channels].sort(byPlace)
  const categories = sorted.filter((channel) => channel.type === 'category')
  const categoryIds = new Set<string>(categories.map((category) => category.id))
  const openable = sorted.filter((channel) => channel.type !== 'category')

  const top = openable.filter((channel) => channel.parentId === null || !categoryIds.has(channel.parentId))
  const groups: ChannelGroup[] = categories.map((category) => ({
    category,
    channels: openable.filter((channel) => channel.parentId === category.id),
  }))
  return top.length > 0 ? [{ category: null, channels: top }, ...groups] : groups
}

/** Categories too, each before what stands under it. */
export const listedChannels = (groups: readonly ChannelGroup[]): Channel[] =>
  groups.flatMap(({ category, channels }) => (category ? [category, ...channels] : [...channels]))

export const openableChannels = (groups: readonly ChannelGroup[]): Channel[] =>
  groups.flatMap((group) => [...group.channels])

/** Where somebody lands who opens the server without naming a channel. */
export function firstChannel(groups: readonly ChannelGroup[]): Channel | null {
  const channels = openableChannels(groups)
  return channels.find((channel) => channel.type === 'text') ?? channels[0] ?? null
}

/** A collapsed category still shows what needs its reader: where they are, and what they have not read. */
export const shownChannels = (
  group: ChannelGroup,
  isCollapsed: boolean,
  isKept: (channelId: ChannelId) => boolean,
): readonly Channel[] =>
  isCollapsed ? group.channels.filter((channel) => isKept(channel.id)) : group.channels

/** What the keyboard walks: the channels that are on the screen. */
export const walkedChannels = (
  groups: readonly ChannelGroup[],
  collapsed: readonly ChannelId[],
  isKept: (channelId: ChannelId) => boolean,
): Channel[] =>
  groups.flatMap((group) => [
    ...shownChannels(group, group.category !== null && collapsed.includes(group.category.id), isKept),
  ])

/** The channel one step up or down, around the ends. */
export function neighbourChannel(
  channels: readonly Channel[],
  current: ChannelId | null,
  step: 1 | -1,
): Channel | null {
  const index = channels.findIndex((channel) => channel.id === current)
  if (index === -1) return (step === 1 ? channels[0] : channels.at(-1)) ?? null
  return channels.at((index + step) % channels.length) ?? null
}
