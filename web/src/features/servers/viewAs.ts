import type { RoleId, ServerId, Uid } from '@parley/domain/ids'
import type { Millis } from '@parley/domain/schema/common'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

export type Viewed =
  | { readonly kind: 'role'; readonly roleId: RoleId }
  | { readonly kind: 'member'; readonly uid: Uid }

type View = { readonly serverId: ServerId; readonly viewed: Viewed; readonly sinceMs: Millis }

/** In this page alone: after a reload, and in every other tab, somebody sees with their own eyes. */
const view = createStore<{ current: View | null }>(() => ({ current: null }))

/** From now on the server looks as it does to somebody else, and nothing in it can be changed. */
export const viewServerAs = (serverId: ServerId, viewed: Viewed) =>
  view.setState({ current: { serverId, viewed, sinceMs: Date.now() } })

export const stopViewingAs = () => view.setState({ current: null })

/** As whom a server is looked at; null for oneself. */
export function useView(serverId: ServerId): View | null {
  const { current } = useStore(view)
  return current?.serverId === serverId ? current : null
}
