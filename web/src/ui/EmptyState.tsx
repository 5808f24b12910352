import type { ReactNode } from 'react'

export type EmptyStateProps = { drawing?: ReactNode; title: string; body: ReactNode; action?: ReactNode }

/** What this place is for, and one thing to do. */
export function EmptyState({ drawing, title, body, action }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-100 flex-col items-center px-6 py-10 text-center">
      {drawing && <div className="mb-6 text-ink-muted">{drawing}</div>}
      <h2 className="font-display text-2xl font-semibold tracking-tight text-balance text-ink">{title}</h2>
      <div className="mt-2 text-base text-pretty text-ink-muted">{body}</div>
      {action && <div className="mt-6 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}
