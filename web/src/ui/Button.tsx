import type { ComponentPropsWithRef, MouseEvent } from 'react'
import { type ButtonSize, type ButtonVariant, buttonClass } from './buttonClass'
import { classNames } from './classNames'
import { Spinner } from './Spinner'

export type ButtonProps = ComponentPropsWithRef<'button'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  /** Shows a spinner in the button's own width and ignores clicks, but keeps focus where it is. */
  isBusy?: boolean
}

export function Button({
  variant = 'secondary',
  size = 'md',
  isBusy = false,
  type = 'button',
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  // Preventing the click also stops Enter in a field from sending a form twice.
  const handleClick = (event: MouseEvent<HTMLButtonElement>) => {
    if (isBusy) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button
      {...rest}
      type={type}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || rest['aria-disabled']}
      className={classNames(buttonClass(variant, size), className)}
      onClick={handleClick}
    >
      <span className={classNames('inline-flex items-center gap-2', isBusy && 'opacity-0')}>{children}</span>
      {isBusy && (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner />
        </span>
      )}
    </button>
  )
}
