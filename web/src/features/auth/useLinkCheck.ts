import type { AppError } from '@parley/domain/errors'
import { useEffect, useRef, useState } from 'react'
import { toAppError } from '#backend/errors'

export type LinkCheck<T> =
  | { status: 'checking' }
  | { status: 'good'; value: T }
  | { status: 'failed'; error: AppError; retry: () => void }

/** Looks a link up once. Once only, also under StrictMode: the first look at some links uses them up. */
export function useLinkCheck<T>(check: () => Promise<T>): LinkCheck<T> {
  const [result, setResult] = useState<LinkCheck<T>>({ status: 'checking' })
  const hasStarted = useRef(false)
  useEffect(() => {
    if (hasStarted.current) return
    hasStarted.current = true
    const start = () => {
      setResult({ status: 'checking' })
      check().then(
        (value) => setResult({ status: 'good', value }),
        (error: unknown) => setResult({ status: 'failed', error: toAppError(error), retry: start }),
      )
    }
    start()
  }, [check])
  return result
}
