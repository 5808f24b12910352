import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

/** What went wrong with the form as a whole, read out at once. */
export function FormError({ children }: { children: ReactNode }) {
  return (
    <div role="alert" className="flex gap-2 text-sm text-danger empty:hidden">
      {children && (
        <>
          <CircleAlert size={18} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />
          <div className="min-w-0">{children}</div>
        </>
      )}
    </div>
  )
}
