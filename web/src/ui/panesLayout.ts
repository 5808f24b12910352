export type Pane = 'sidebar' | 'main' | 'aside'

/** How far the conversation may be pushed: right by the sidebar's width, left by the aside's. Pixels. */
export type PaneWidths = { sidebarPx: number; asidePx: number }

/** A flick this fast decides, however short it was. */
const flickPxPerMs = 0.35

export function shiftOf(pane: Pane, { sidebarPx, asidePx }: PaneWidths): number {
  if (pane === 'sidebar') return sidebarPx
  return pane === 'aside' ? -asidePx : 0
}

export function clampShift(shiftPx: number, { sidebarPx, asidePx }: PaneWidths): number {
  return Math.min(sidebarPx, Math.max(-asidePx, shiftPx))
}

/**
 * Where the panes come to rest when the finger leaves: one step in the direction of a flick, else the nearest.
 * A swipe never crosses two panes, or closing the sidebar with force would open the members.
 */
export function restingPane(from: Pane, shiftPx: number, velocityPxPerMs: number, widths: PaneWidths): Pane {
  const order: Pane[] = widths.asidePx > 0 ? ['sidebar', 'main', 'aside'] : ['sidebar', 'main']
  const index = order.indexOf(from)
  const reachable = order.slice(Math.max(0, index - 1), index + 2)
  if (Math.abs(velocityPxPerMs) > flickPxPerMs) {
    const target = velocityPxPerMs > 0 ? index - 1 : index + 1
    return order[target] ?? from
  }
  const distance = (pane: Pane) => Math.abs(shiftOf(pane, widths) - shiftPx)
  return reachable.reduce((best, pane) => (distance(pane) < distance(best) ? pane : best), from)
}

export const sidebarWidth = { minPx: 200, defaultPx: 240, maxPx: 320 } as const

export function clampSidebarWidth(px: number): number {
  return Math.round(Math.min(sidebarWidth.maxPx, Math.max(sidebarWidth.minPx, px)))
}
