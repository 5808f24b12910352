import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { sidebarWidth } from './panesLayout'

const stepPx = 8

const inlineSign = (element: HTMLElement) => (getComputedStyle(element).direction === 'rtl' ? -1 : 1)

/** What makes an element a separator that can be dragged, and moved by arrow keys, Home and End. */
export function usePaneResize(widthPx: number, onResize: (px: number) => void) {
  const drag = useRef<{ startX: number; startPx: number } | null>(null)
  const endDrag = () => {
    drag.current = null
  }
  return {
    role: 'separator',
    tabIndex: 0,
    'aria-orientation': 'vertical',
    'aria-valuemin': sidebarWidth.minPx,
    'aria-valuemax': sidebarWidth.maxPx,
    'aria-valuenow': widthPx,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId)
      drag.current = { startX: event.clientX, startPx: widthPx }
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!drag.current) return
      const movedPx = inlineSign(event.currentTarget) * (event.clientX - drag.current.startX)
      onResize(drag.current.startPx + movedPx)
    },
    onPointerUp: endDrag,
    onPointerCancel: endDrag,
    onDoubleClick: () => onResize(sidebarWidth.defaultPx),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const sign = inlineSign(event.currentTarget)
      const widths: Record<string, number> = {
        ArrowLeft: widthPx - sign * stepPx,
        ArrowRight: widthPx + sign * stepPx,
        Home: sidebarWidth.minPx,
        End: sidebarWidth.maxPx,
      }
      const next = widths[event.key]
      if (next === undefined) return
      event.preventDefault()
      onResize(next)
    },
  } as const
}
