import { useState } from 'react'
import { describeError } from '#backend/errors'
import { logOut } from '#backend/auth'
import { showToast } from '#ui/showToast'

/** Forgets everything on this device. The end of the session, which `useSession` sees, leaves for the log-in page. */
export function useLogOut() {
  const [isLoggingOut, setIsLoggingOut] = useState(false)
  const start = async () => {
    setIsLoggingOut(true)
    try {
      await logOut()
    } catch (error) {
      setIsLoggingOut(false)
      showToast({ title: describeError(error) })
    }
  }
  return { isLoggingOut, logOut: () => void start() }
}
