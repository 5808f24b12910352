import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** Whether the switcher is open: a key opens it, and the button above the channels. */
const open = createStore<boolean>(() => false)

export const useIsSwitcherOpen = () => useStore(open)
export const openSwitcher = (isOpen: boolean) => open.setState(isOpen, true)
export const toggleSwitcher = () => openSwitcher(!open.getState())
