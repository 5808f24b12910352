import { createContext, useContext } from 'react'
import type { SignedIn } from '#features/auth'

export const SignedInContext = createContext<SignedIn | null>(null)

/** Who is signed in, anywhere below the shell. */
export function useMe(): SignedIn {
  const me = useContext(SignedInContext)
  if (!me) throw new Error('useMe is for what stands below the shell')
  return me
}
