import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { describeError } from '#backend/errors'
import { comeBackFromProvider, type Known, type ProviderSignIn, signInWith } from '#backend/providers'
import type { ProviderId } from '#backend/waysIn'

/** Signs in through another site, and goes on where that meant leaving this page. */
export function useProviderSignIn(onKnown: (account: Known) => void) {
  const [busyWith, setBusyWith] = useState<ProviderId | null>(null)
  const [problem, setProblem] = useState<string>()

  // When it succeeds the session changes, and the page goes on from there.
  const settle = (outcome: ProviderSignIn | null) => {
    if (outcome?.status === 'known') onKnown(outcome.account)
  }
  const comeBack = useEffectEvent(() => {
    comeBackFromProvider().then(settle, (error: unknown) => setProblem(describeError(error)))
  })
  // Once only, also under StrictMode: whoever came back did so once.
  const hasLooked = useRef(false)
  useEffect(() => {
    if (hasLooked.current) return
    hasLooked.current = true
    comeBack()
  }, [])

  const start = async (id: ProviderId) => {
    setBusyWith(id)
    setProblem(undefined)
    try {
      settle(await signInWith(id))
    } catch (error) {
      setProblem(describeError(error))
    } finally {
      setBusyWith(null)
    }
  }
  return { busyWith, problem, start: (id: ProviderId) => void start(id) }
}
