import { ContextMenu as BaseContextMenu } from '@base-ui/react/context-menu'
import { type ReactNode, useEffect, useMemo } from 'react'
import { menuClass } from './menuClass'

export type ContextMenuPopupProps = {
  /** In the window. */
  at: { x: number; y: number }
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  children: ReactNode
}

export function ContextMenuPopup({ at, isOpen, onOpenChange, children }: ContextMenuPopupProps) {
  const anchor = useMemo(() => ({ getBoundingClientRect: () => DOMRect.fromRect(at) }), [at])
  // A right click beside it closes it, and must not bring the browser's own menu instead.
  useEffect(() => {
    if (!isOpen) return
    const onMenu = (event: Event) => event.preventDefault()
    document.addEventListener('contextmenu', onMenu)
    return () => document.removeEventListener('contextmenu', onMenu)
  }, [isOpen])
  return (
    <BaseContextMenu.Root open={isOpen} onOpenChange={onOpenChange}>
      <BaseContextMenu.Portal>
        <BaseContextMenu.Positioner anchor={anchor} className="z-50 outline-none">
          <BaseContextMenu.Popup className={menuClass}>{children}</BaseContextMenu.Popup>
        </BaseContextMenu.Positioner>
      </BaseContextMenu.Portal>
    </BaseContextMenu.Root>
  )
}
