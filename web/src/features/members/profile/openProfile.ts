import type { ServerId, Uid } from '@parley/domain/ids'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** Whose card is open. A person stays named while their card closes, or it would empty on the way. */
type Profile = {
  isOpen: boolean
  subject: { serverId: ServerId; uid: Uid; anchor: Element | null } | null
}

const profile = createStore<Profile>(() => ({ isOpen: false, subject: null }))

export const useOpenProfile = () => useStore(profile)
export const closeProfile = () => profile.setState({ isOpen: false })

/** The card of a person in a server, beside the anchor or in the middle. */
export const openProfile = (serverId: ServerId, uid: Uid, anchor: Element | null) =>
  profile.setState({ isOpen: true, subject: { serverId, uid, anchor } })
