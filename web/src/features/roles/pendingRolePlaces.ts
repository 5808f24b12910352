import type { RolePlace } from '@parley/domain/roles/roleOrder'
import type { Role } from '@parley/domain/schema/server'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** Where roles were dropped, until the list itself says so. One entry per move. */
const store = createStore<readonly (readonly RolePlace[])[]>(() => [])

export const pendingRolePlaces = {
  add: (places: readonly RolePlace[]) => store.setState((all) => [...all, places], true),
  remove: (places: readonly RolePlace[]) =>
    store.setState((all) => all.filter((each) => each !== places), true),
}

export const usePendingRolePlaces = () => useStore(store)

export function withRolePlaces(roles: readonly Role[], places: readonly RolePlace[]): readonly Role[] {
  const byId = new Map(places.map((place) => [place.id, place]))
  return roles.map((role) => ({ ...role, ...byId.get(role.id) }))
}
