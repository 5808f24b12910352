import { lazy, type ReactNode, Suspense } from 'react'
import { useSessionHint } from '#lib/sessionHint'
import { ShellSkeleton } from './shell/ShellSkeleton'

const RequireSession = lazy(async () => ({ default: (await import('./signIn')).RequireSession }))

/**
 * Lets the signed-in app load at once where somebody probably is signed in. Where not, it asks first, with no
 * more code than the log-in page that it may lead to; an answer sets the hint, and so opens the gate.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const isProbablySignedIn = useSessionHint()
  const waiting = <ShellSkeleton />
  return (
    <Suspense fallback={waiting}>
      {isProbablySignedIn ? children : <RequireSession fallback={waiting}>{() => waiting}</RequireSession>}
    </Suspense>
  )
}
