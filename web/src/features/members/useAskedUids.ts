import type { Uid } from '@parley/domain/ids'
import { useCallback, useState } from 'react'

/**
 * More than anybody meets in a visit to a server. Texts may name people who do not exist, as many as their writer likes:
 * whoever is asked for stays asked for, and beyond this nobody is, or drawing and asking would chase each other.
 */
export const mostAsked = 500

/**
 * Uids that rows asked for while they were drawn. Drawing may not change state, so the asking waits until
 * it is over.
 */
export function useAskedUids(): { uids: readonly Uid[]; ask: (uid: Uid) => void } {
  const [uids, setUids] = useState<readonly Uid[]>([])
  const ask = useCallback((uid: Uid) => queueMicrotask(() => setUids((asked) => withAsked(asked, uid))), [])
  return { uids, ask }
}

/** The same list where nothing changes, so that nothing is drawn again. */
export const withAsked = (asked: readonly Uid[], uid: Uid): readonly Uid[] =>
  asked.length >= mostAsked || asked.includes(uid) ? asked : [...asked, uid]
