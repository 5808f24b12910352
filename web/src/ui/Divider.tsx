import type { ReactNode } from 'react'
import { classNames } from './classNames'

/** A hairline, with a few words in its middle if there are any. */
export function Divider({ children, className }: { children?: ReactNode; className?: string }) {
  if (!children) return <hr className={classNames('border-t border-line', className)} />
  return (
    <div
      className={classNames(
        'flex items-center gap-3 text-xs text-ink-faint before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line',
        className,
      )}
    >
      {children}
    </div>
  )
}
