import { useEffect, useState } from 'react'

/** Over within five seconds: what moves longer would need a switch to stop it. */
const arriveAfterMs = [1_600, 3_800]

/** How many of `total` messages are there by now: the last ones come while somebody is looking. */
export function useArrivals(total: number): number {
  const [arrived, setArrived] = useState(0)
  useEffect(() => {
    const timers = arriveAfterMs.map((delayMs) => setTimeout(() => setArrived((count) => count + 1), delayMs))
    return () => timers.forEach(clearTimeout)
  }, [])
  return Math.min(total, total - arriveAfterMs.length + arrived)
}
