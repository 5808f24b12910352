import type { Uid } from '@parley/domain/ids'
import { useEffect } from 'react'

/** Others may learn a moment later that somebody is here: the first screen does not wait for it. */
export function usePresenceKeeper(uid: Uid): void {
  useEffect(() => {
    const ending = new AbortController()
    const start = async () => (await import('./keepPresence')).keepPresence(uid, ending.signal)
    // Without a connection nobody could be told anyway; the next page load tries again.
    start().catch(() => undefined)
    return () => ending.abort()
  }, [uid])
}
