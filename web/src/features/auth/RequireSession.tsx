import type { ReactNode } from 'react'
import { Navigate, useLocation } from 'react-router'
import { urls } from '#lib/urls'
import { withNext } from './nextUrl'
import { type SignedIn, useSession } from './useSession'

type RequireSessionProps = { fallback: ReactNode; children: (me: SignedIn) => ReactNode }

/** Sends whoever is signed out to the log-in page, which brings them back here. */
export function RequireSession({ fallback, children }: RequireSessionProps) {
  const session = useSession()
  const { pathname, search } = useLocation()
  if (session.status === 'loading') return fallback
  if (session.status === 'signed-in') return children(session)
  const here = new URLSearchParams({ next: pathname + search })
  return <Navigate to={withNext(urls.logIn(), here)} replace />
}
