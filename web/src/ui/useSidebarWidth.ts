import { useState } from 'react'
import { clampSidebarWidth, sidebarWidth } from './panesLayout'

/** A habit of this screen, not of the account: it stays in this browser. */
const storageKey = 'parley:sidebar-width'

function rememberedWidth(): number {
  const px = Number(localStorage.getItem(storageKey))
  return px > 0 ? clampSidebarWidth(px) : sidebarWidth.defaultPx
}

export function useSidebarWidth(): [px: number, setPx: (px: number) => void] {
  const [px, setPx] = useState(rememberedWidth)
  const resize = (wantedPx: number) => {
    const next = clampSidebarWidth(wantedPx)
    setPx(next)
    localStorage.setItem(storageKey, String(next))
  }
  return [px, resize]
}
