import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** Whether the overlay is open: a key opens it, and so do the settings. */
const shown = createStore<boolean>(() => false)

export const useAreShortcutsShown = () => useStore(shown)
export const showShortcuts = (isShown: boolean) => shown.setState(isShown, true)
export const toggleShortcuts = () => showShortcuts(!shown.getState())
