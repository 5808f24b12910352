import './panes.css'
import { useMediaQuery } from '#lib/useMediaQuery'
import { useLingui } from '@lingui/react/macro'
import { type CSSProperties, type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { PaneSeparator } from './PaneSeparator'
import type { Pane } from './panesLayout'
import { usePaneSwipe } from './usePaneSwipe'
import { useSidebarWidth } from './useSidebarWidth'

export type PanesProps = {
  rail: ReactNode
  sidebar: ReactNode
  main: ReactNode
  aside?: ReactNode
  /** Which pane a phone shows; on a tablet, whether the aside lies over the conversation. Desktops show all. */
  open: Pane
  onOpenChange: (pane: Pane) => void
}

export function Panes({ rail, sidebar, main, aside, open, onOpenChange }: PanesProps) {
  const { t } = useLingui()
  const isPhone = useMediaQuery('(max-width: 639.98px)')
  const isDesktop = useMediaQuery('(min-width: 1024px)')
  const [sidebarPx, setSidebarPx] = useSidebarWidth()
  const containerRef = useRef<HTMLDivElement>(null)
  const swipe = usePaneSwipe(containerRef, isPhone, open, onOpenChange)
  useShownPane(containerRef, isPhone, open)

  const style = { '--pane-sidebar-width': `${sidebarPx}px` } as CSSProperties
  return (
    <div ref={containerRef} className="panes" data-open={open} style={style} {...swipe}>
      <div data-pane="sidebar" className="panes-start" tabIndex={-1} inert={isPhone && open !== 'sidebar'}>
        <div className="flex w-16 shrink-0 flex-col">{rail}</div>
        <div className="panes-sidebar">{sidebar}</div>
      </div>
      <main data-pane="main" className="panes-main" tabIndex={-1} inert={isPhone && open !== 'main'}>
        {isDesktop && <PaneSeparator widthPx={sidebarPx} onResize={setSidebarPx} />}
        {main}
      </main>
      {aside && (
        <aside data-pane="aside" className="panes-aside" tabIndex={-1} inert={!isDesktop && open !== 'aside'}>
          {aside}
        </aside>
      )}
      {isPhone && open !== 'main' && (
        <button
          type="button"
          className="panes-return"
          aria-label={t`Back`}
          onClick={() => onOpenChange('main')}
        />
      )}
    </div>
  )
}

/** After a pane has come to rest: the finger's own offset goes, and the keyboard follows to what is shown. */
function useShownPane(containerRef: RefObject<HTMLElement | null>, isPhone: boolean, open: Pane) {
  const lastOpen = useRef(open)
  useEffect(() => {
    const container = containerRef.current
    if (!container) return
    container.style.removeProperty('--pane-shift')
    if (lastOpen.current === open) return
    lastOpen.current = open
    const active = document.activeElement
    const isAdrift = !active || active === document.body || active.closest('[inert]') !== null
    if (isPhone && isAdrift) {
      container.querySelector<HTMLElement>(`[data-pane='${open}']`)?.focus({ preventScroll: true })
    }
  }, [containerRef, isPhone, open])
}
