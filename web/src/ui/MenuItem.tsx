import { Menu as BaseMenu } from '@base-ui/react/menu'
import type { ReactNode } from 'react'
import { classNames } from './classNames'

export type MenuItemProps = {
  icon?: ReactNode
  /** Shown at the end of the row, such as `E` or `⌘ K`. */
  shortcut?: string
  isDanger?: boolean
  isDisabled?: boolean
  onSelect: () => void
  children: ReactNode
}

export function MenuItem({
  icon,
  shortcut,
  isDanger = false,
  isDisabled = false,
  onSelect,
  children,
}: MenuItemProps) {
  return (
    <BaseMenu.Item
      disabled={isDisabled}
      onClick={onSelect}
      className={classNames(
        'flex min-h-8 items-center gap-2.5 rounded-sm px-2.5 py-1 outline-none select-none pointer-coarse:min-h-11',
        'data-disabled:cursor-not-allowed data-disabled:opacity-50 data-highlighted:bg-active',
        isDanger ? 'text-danger' : 'text-ink',
      )}
    >
      {icon && <span className="grid size-4.5 shrink-0 place-items-center">{icon}</span>}
      <span className="min-w-0 flex-1">{children}</span>
      {shortcut && (
        <kbd className="ps-4 font-sans text-xs text-ink-faint pointer-coarse:hidden">{shortcut}</kbd>
      )}
    </BaseMenu.Item>
  )
}

export function MenuSeparator() {
  return <BaseMenu.Separator className="mx-2.5 my-1 h-px bg-line" />
}
