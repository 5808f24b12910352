import { isBackendAnswering, onReachabilityChange } from './reachability'

/**
 * Tells now and at every change whether we are connected. The browser's "offline" is always true; its "online"
 * means some network only, so that the listeners' own experience decides the rest.
 */
export function watchConnection(onChange: (isOnline: boolean) => void): () => void {
  let last: boolean | undefined
  const tell = () => {
    const isOnline = navigator.onLine && isBackendAnswering()
    if (isOnline === last) return
    last = isOnline
    onChange(isOnline)
  }
  const stopReachability = onReachabilityChange(tell)
  window.addEventListener('online', tell)
  window.addEventListener('offline', tell)
  tell()
  return () => {
    stopReachability()
    window.removeEventListener('online', tell)
    window.removeEventListener('offline', tell)
  }
}
