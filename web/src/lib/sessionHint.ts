import { useSyncExternalStore } from 'react'

const key = 'parley:has-session'
const listeners = new Set<() => void>()

function read(): boolean {
  try {
    return localStorage.getItem(key) !== null
  } catch {
    // Storage is blocked: asking Firebase is slower, and right.
    return true
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/**
 * Whether somebody was signed in here the last time we looked. Only a hint, for choosing which code to load
 * first: the landing page must not load Firebase to find out that nobody is signed in.
 */
export const useSessionHint = (): boolean => useSyncExternalStore(subscribe, read)

export function setSessionHint(isSignedIn: boolean): void {
  try {
    if (isSignedIn) localStorage.setItem(key, '1')
    else localStorage.removeItem(key)
  } catch {
    // Without storage there is no hint to keep.
  }
  for (const notify of listeners) notify()
}
