import { type RefObject, useCallback, useRef } from 'react'
import type { VirtualizerHandle } from 'virtua'

/** Where the list shall stand, by the rows measured so far; null once it shall stay where it is. */
export type Place = (list: VirtualizerHandle) => number | null

export type Jump = { to: (place: Place) => void; stop: () => void }

/**
 * A jump that the reader can end. virtua goes to its goal again with every row measured, until none was for 150 ms, and
 * has no word to stop it: whoever scrolled on meanwhile was thrown back by all they had scrolled. But it only passes the
 * number on, and the browser asks an object in its place for its value, each time anew.
 */
export function useJump(
  virtualizer: RefObject<VirtualizerHandle | null>,
  scroller: RefObject<HTMLElement | null>,
): Jump {
  const latest = useRef<object>(null)

  const to = useCallback(
    (place: Place) => {
      const list = virtualizer.current
      const element = scroller.current
      if (!list || !element) return
      const goal = {
        valueOf: () => (latest.current === goal ? place(list) : null) ?? element.scrollTop,
      }
      latest.current = goal
      list.scrollTo(goal as unknown as number)
    },
    [virtualizer, scroller],
  )
  const stop = useCallback(() => {
    latest.current = null
  }, [])
  return { to, stop }
}
