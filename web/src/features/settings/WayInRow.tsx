import type { ReactNode } from 'react'

type WayInRowProps = {
  mark: ReactNode
  name: ReactNode
  note: ReactNode
  action?: ReactNode
  /** What opens below. */
  children?: ReactNode
}

export function WayInRow({ mark, name, note, action, children }: WayInRowProps) {
  return (
    <li className="flex flex-col gap-3 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="text-ink-muted">{mark}</span>
        <div className="min-w-32 flex-1">
          <h3 className="font-medium text-base text-ink">{name}</h3>
          <p className="text-ink-muted text-sm">{note}</p>
        </div>
        {action}
      </div>
      {children}
    </li>
  )
}
