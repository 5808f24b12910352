import { type PointerEvent, type RefObject, useRef } from 'react'
import { clampShift, type Pane, type PaneWidths, restingPane, shiftOf } from './panesLayout'

/** Below this a finger is tapping. */
const slopPx = 8
/** A finger that rested this long before it left did not flick. */
const restMs = 80

type Swipe = {
  pointerId: number
  startX: number
  startY: number
  /** −1 where the sidebar is on the right. */
  sign: 1 | -1
  widths: PaneWidths
  isDragging: boolean
  lastX: number
  lastAtMs: number
  velocityPxPerMs: number
}

/** Something under the finger scrolls or drags sideways itself, such as a wide code block. */
function ownsHorizontalDrag(target: Element, container: Element): boolean {
  for (let el: Element | null = target; el && el !== container; el = el.parentElement) {
    if (el instanceof HTMLInputElement && el.type === 'range') return true
    if (el.scrollWidth > el.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(el).overflowX)) return true
  }
  return false
}

function measure(container: Element): PaneWidths {
  const widthOf = (pane: Pane) =>
    container.querySelector<HTMLElement>(`[data-pane='${pane}']`)?.offsetWidth ?? 0
  return { sidebarPx: widthOf('sidebar'), asidePx: widthOf('aside') }
}

function startSwipe(event: PointerEvent, container: HTMLElement): Swipe {
  return {
    pointerId: event.pointerId,
    startX: event.clientX,
    startY: event.clientY,
    sign: getComputedStyle(container).direction === 'rtl' ? -1 : 1,
    widths: measure(container),
    isDragging: false,
    lastX: event.clientX,
    lastAtMs: event.timeStamp,
    velocityPxPerMs: 0,
  }
}

const shiftUnder = (swipe: Swipe, clientX: number, open: Pane) =>
  clampShift(shiftOf(open, swipe.widths) + swipe.sign * (clientX - swipe.startX), swipe.widths)

/**
 * Moves the conversation under the finger by writing one custom property, so that React renders nothing until the
 * finger leaves. Mice don't swipe.
 */
export function usePaneSwipe(
  containerRef: RefObject<HTMLElement | null>,
  isEnabled: boolean,
  open: Pane,
  onOpenChange: (pane: Pane) => void,
) {
  const current = useRef<Swipe | null>(null)

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const container = containerRef.current
    if (!isEnabled || event.pointerType === 'mouse' || !event.isPrimary || !container) return
    const target = event.target as Element
    // Portals bubble through React: a menu above the panes is not in the panes.
    if (!container.contains(target) || ownsHorizontalDrag(target, container)) return
    current.current = startSwipe(event, container)
  }

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const swipe = current.current
    const container = containerRef.current
    if (!swipe || !container || event.pointerId !== swipe.pointerId) return
    if (!swipe.isDragging) {
      const dx = Math.abs(event.clientX - swipe.startX)
      const dy = Math.abs(event.clientY - swipe.startY)
      if (dy > slopPx && dy >= dx) current.current = null
      if (dx <= slopPx || dx <= dy) return
      swipe.isDragging = true
      container.dataset.dragging = ''
      container.setPointerCapture(swipe.pointerId)
    }
    const elapsedMs = event.timeStamp - swipe.lastAtMs
    if (elapsedMs > 0) swipe.velocityPxPerMs = (swipe.sign * (event.clientX - swipe.lastX)) / elapsedMs
    swipe.lastX = event.clientX
    swipe.lastAtMs = event.timeStamp
    const shiftPx = shiftUnder(swipe, event.clientX, open)
    container.dataset.revealed = shiftPx > 0 ? 'sidebar' : 'aside'
    container.style.setProperty('--pane-shift', `${shiftPx}px`)
  }

  const finish = (event: PointerEvent<HTMLElement>) => {
    const swipe = current.current
    const container = containerRef.current
    if (!swipe || !container || event.pointerId !== swipe.pointerId) return
    current.current = null
    if (!swipe.isDragging) return
    delete container.dataset.dragging
    delete container.dataset.revealed
    const isCancelled = event.type === 'pointercancel'
    const velocity = event.timeStamp - swipe.lastAtMs > restMs ? 0 : swipe.velocityPxPerMs
    const next = isCancelled
      ? open
      : restingPane(open, shiftUnder(swipe, event.clientX, open), velocity, swipe.widths)
    // Otherwise `Panes` clears the offset when it renders the new pane, or it would jump back for a frame.
    if (next === open) container.style.removeProperty('--pane-shift')
    else onOpenChange(next)
  }

  return { onPointerDown, onPointerMove, onPointerUp: finish, onPointerCancel: finish }
}
