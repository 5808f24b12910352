import type { ComponentPropsWithRef } from 'react'
import type { ButtonSize } from './buttonClass'
import { classNames } from './classNames'
import { Tooltip } from './Tooltip'

export type IconButtonProps = Omit<ComponentPropsWithRef<'button'>, 'aria-label'> & {
  /** The accessible name and the tooltip: an icon alone is a riddle. */
  label: string
  size?: ButtonSize
  isPressed?: boolean
}

const sizes: Record<ButtonSize, string> = { sm: 'size-7', md: 'size-8' }

export function IconButton({
  label,
  size = 'md',
  isPressed,
  type = 'button',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label}>
      <button
        {...rest}
        type={type}
        aria-label={label}
        aria-pressed={isPressed}
        className={classNames(
          'touch-target inline-grid shrink-0 place-items-center rounded-control text-ink-muted transition-colors',
          'hover:bg-hover hover:text-ink active:bg-active aria-pressed:bg-selected aria-pressed:text-ink',
          'data-popup-open:bg-active data-popup-open:text-ink disabled:cursor-not-allowed disabled:opacity-50',
          sizes[size],
          className,
        )}
      />
    </Tooltip>
  )
}
