import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import type { TimelineRow } from './timeline'
import type { Target } from './useMissingTarget'
import { useReaderMove } from './useReaderMove'

type ScrollToRowOptions = {
  rows: readonly TimelineRow[]
  target: Target | null
  /** Whoever has sent something stands at the end, and no divider calls them back. */
  hasSent: boolean
  scroller: RefObject<HTMLDivElement | null>
  goToRow: (index: number, align: 'start' | 'center') => void
}

/** Brings a linked message into the middle, and on entry the NEW divider to the top: each once, when it is there. */
export function useScrollToRow({ rows, target, hasSent, scroller, goToRow }: ScrollToRowOptions): void {
  const reached = useRef<Target>(null)
  const isNewSettled = useRef(false)

  useLayoutEffect(() => {
    if (target === null || reached.current === target) return
    const index = rows.findIndex((row) => row.key === target.id)
    if (index === -1) return
    reached.current = target
    isNewSettled.current = true
    goToRow(index, 'center')
  }, [rows, target, goToRow])

  useLayoutEffect(() => {
    if (hasSent) isNewSettled.current = true
    if (isNewSettled.current || target !== null) return
    const index = rows.findIndex((row) => row.kind === 'new')
    if (index === -1) return
    isNewSettled.current = true
    // The row above stays in sight: it is where the reader had stopped.
    goToRow(Math.max(0, index - 1), 'start')
  }, [rows, target, hasSent, goToRow])

  // Whoever has begun to move is not pulled back by a divider that the server was slow to place.
  const settle = useCallback(() => {
    isNewSettled.current = true
  }, [])
  useReaderMove(scroller, settle)
}
