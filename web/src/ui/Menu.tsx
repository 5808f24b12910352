import { Menu as BaseMenu } from '@base-ui/react/menu'
import type { ReactNode, RefObject } from 'react'
import { menuClass } from './menuClass'

export type MenuProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  /** The button that opens it. It is outside, so that the menu's code can wait until then. */
  anchor: RefObject<HTMLElement | null>
  children: ReactNode
}

/** Below its button: `MenuItem`s. */
export function Menu({ isOpen, onOpenChange, anchor, children }: MenuProps) {
  return (
    <BaseMenu.Root open={isOpen} onOpenChange={onOpenChange}>
      <BaseMenu.Portal>
        <BaseMenu.Positioner anchor={anchor} align="start" sideOffset={4} className="z-50 outline-none">
          <BaseMenu.Popup className={menuClass}>{children}</BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}
