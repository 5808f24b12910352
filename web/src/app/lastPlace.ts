import type { ChannelId, ServerId } from '@parley/domain/ids'
import { channelId, serverId } from '@parley/domain/schema/common'
import * as v from 'valibot'
import { registerLocalStore } from '#lib/localStores'
import { createSharedStore } from '#lib/sharedStore'

const lastPlaceShape = v.object({
  serverId: v.nullable(serverId),
  /** Server → the channel that was open there last. */
  channels: v.record(v.string(), channelId),
  /** Channels of any server, the latest first. */
  recent: v.optional(v.array(channelId), []),
})
type LastPlace = v.InferOutput<typeof lastPlaceShape>
const mostRecent = 8
const nowhere: LastPlace = { serverId: null, channels: {}, recent: [] }

const lastPlace = createSharedStore<LastPlace>({
  key: 'parley:last-place',
  empty: nowhere,
  parse: (stored) => v.parse(lastPlaceShape, stored),
})
registerLocalStore(lastPlace)

export const rememberPlace = (serverId: ServerId, channelId: ChannelId) =>
  lastPlace.update(({ channels, recent }) => ({
    serverId,
    channels: { ...channels, [serverId]: channelId },
    recent: [channelId, ...recent.filter((id) => id !== channelId)].slice(0, mostRecent),
  }))

export const forgetServer = (serverId: ServerId) =>
  lastPlace.update((place) => {
    const channels = Object.entries(place.channels).filter(([id]) => id !== serverId)
    return {
      serverId: place.serverId === serverId ? null : place.serverId,
      channels: Object.fromEntries(channels),
      // Of a server that is gone nothing is found any more.
      recent: place.recent,
    }
  })

export const lastServer = (): ServerId | null => lastPlace.store.getState().serverId
export const lastChannelIn = (serverId: ServerId): ChannelId | null =>
  lastPlace.store.getState().channels[serverId] ?? null
export const recentChannels = (): readonly ChannelId[] => lastPlace.store.getState().recent
