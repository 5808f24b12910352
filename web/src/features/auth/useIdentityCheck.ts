import { useEffect } from 'react'
import { confirmPassword } from '#backend/auth'
import { confirmWith, prepareProviders } from '#backend/providers'
import { providersAmong } from '#backend/waysIn'
import { useSession } from './useSession'

/** Before what cannot be taken back. `provider` is who is asked where there is no password to ask for. */
export function useIdentityCheck() {
  const session = useSession()
  const waysIn = session.status === 'signed-in' ? session.waysIn : []
  const provider = waysIn.includes('password') ? undefined : providersAmong(waysIn)[0]
  useEffect(() => {
    if (provider) prepareProviders()
  }, [provider])
  return {
    provider,
    /** From a click, which alone may open a window. */
    confirm: (password: string) => (provider ? confirmWith(provider) : confirmPassword(password)),
  }
}
