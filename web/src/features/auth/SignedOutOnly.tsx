import type { ReactNode } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { nextUrl } from './nextUrl'
import { useSession } from './useSession'

type SignedOutOnlyProps = {
  /** Something is still to be done here after logging in. */
  isHeld?: boolean
  children: ReactNode
}

/** Sends on whoever is signed in, also at the moment when they log in. Until that is known the page shows. */
export function SignedOutOnly({ isHeld = false, children }: SignedOutOnlyProps) {
  const session = useSession()
  const [search] = useSearchParams()
  return session.status === 'signed-in' && !isHeld ? <Navigate to={nextUrl(search)} replace /> : children
}
