import { useCallback, useSyncExternalStore } from 'react'

/** The longest a browser timer waits; after it the timer is set again. */
const longestTimerMs = 2 ** 31 - 1

/** Whether a moment has passed; draws again when it does, so that a timeout ends without a reload. */
export function useClockPast(momentMs: number): boolean {
  const subscribe = useCallback(
    (onPassed: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const wait = () => {
        const leftMs = momentMs - Date.now()
        if (leftMs <= 0) onPassed()
        else timer = setTimeout(wait, Math.min(leftMs, longestTimerMs))
      }
      if (momentMs > Date.now()) wait()
      return () => clearTimeout(timer)
    },
    [momentMs],
  )
  return useSyncExternalStore(subscribe, () => momentMs <= Date.now())
}
