import type { ReactNode } from 'react'
import { Unplugged } from './drawings/Unplugged'
import { EmptyState } from './EmptyState'

export type ErrorStateProps = { drawing?: ReactNode; title: string; body: ReactNode; action?: ReactNode }

/** What happened, what to do about it, and that nothing is lost. Read out when it appears. */
export function ErrorState({ drawing = <Unplugged />, ...rest }: ErrorStateProps) {
  return (
    <div role="alert">
      <EmptyState drawing={drawing} {...rest} />
    </div>
  )
}
