import { useEffect, useRef, useState } from 'react'
import { describeError } from '#backend/errors'
import { connectPending, forgetPendingConnection, type Known, pendingConnection } from '#backend/providers'
import { useSession } from './useSession'

/**
 * Somebody came through a provider, and their address has an account here: as soon as they have logged in to it the
 * provider is connected. `account` is there until that is done, or given up.
 */
export function usePendingConnection() {
  const [account, setAccount] = useState(pendingConnection)
  const [problem, setProblem] = useState<string>()
  const isIn = useSession().status === 'signed-in'
  const hasStarted = useRef(false)
  useEffect(() => {
    if (!isIn || !account || hasStarted.current) return
    hasStarted.current = true
    connectPending().then(
      () => setAccount(undefined),
      (error: unknown) => setProblem(describeError(error)),
    )
  }, [isIn, account])

  return {
    account,
    problem,
    waitFor: (known: Known) => setAccount(known),
    giveUp: () => {
      forgetPendingConnection()
      setAccount(undefined)
    },
  }
}
