import type { Place } from '@parley/domain/channels/order'
import type { Channel } from '@parley/domain/schema/server'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** Where channels were dropped, until the list itself says so. One entry per move. */
const store = createStore<readonly (readonly Place[])[]>(() => [])

export const pendingPlaces = {
  add: (places: readonly Place[]) => store.setState((all) => [...all, places], true),
  remove: (places: readonly Place[]) => store.setState((all) => all.filter((each) => each !== places), true),
}

export const usePendingPlaces = () => useStore(store)

export function withPlaces(channels: readonly Channel[], places: readonly Place[]): readonly Channel[] {
  if (places.length === 0) return channels
  const byId = new Map(places.map((place) => [place.id, place]))
  return channels.map((channel) => ({ ...channel, ...byId.get(channel.id) }))
}
