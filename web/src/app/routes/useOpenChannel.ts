import type { Uid } from '@parley/domain/ids'
import type { Channel } from '@parley/domain/schema/server'
import { useEffect, useState } from 'react'
import type { Place } from './placeFrom'
import { useListedChannel } from './useListedChannel'

/** A channel that was created a moment ago reaches the list after the address. */
const graceMs = 4_000

/**
 * The channel of the address; `undefined` while it may still come, `null` when it is not among those to see. One
 * that leaves the list stays a moment: it may be back, as when permissions change, or its reader goes elsewhere.
 */
export function useOpenChannel(place: Place, uid: Uid): Channel | null | undefined {
  const { channel, left, isAbsent } = useListedChannel(place, uid)
  const isGivenUp = useGivenUp(isAbsent ? place.channelId : null)
  if (isAbsent && isGivenUp) return null
  return channel ?? left
}

function useGivenUp(absentId: string | null): boolean {
  const [givenUpId, setGivenUpId] = useState<string | null>(null)
  useEffect(() => {
    if (absentId === null) return
    const timer = setTimeout(() => setGivenUpId(absentId), graceMs)
    return () => clearTimeout(timer)
  }, [absentId])
  return absentId !== null && givenUpId === absentId
}
