import { type RefObject, useEffect } from 'react'

const kinds = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const

/** Hears when the reader takes the list into their own hand, as opposed to a scroll that code began. */
export function useReaderMove(scroller: RefObject<HTMLElement | null>, onMove: () => void): void {
  useEffect(() => {
    const element = scroller.current
    for (const kind of kinds) element?.addEventListener(kind, onMove, { passive: true })
    return () => {
      for (const kind of kinds) element?.removeEventListener(kind, onMove)
    }
  }, [scroller, onMove])
}
