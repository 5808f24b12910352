import type { InvitePreview } from '@parley/domain/api/callables'
import type { AppError } from '@parley/domain/errors'
import type { InviteCode } from '@parley/domain/ids'
import { useEffect, useState } from 'react'
import { toAppError } from '#backend/errors'
import { previewInvite } from '#backend/invites'

export type PreviewState =
  | { status: 'loading' }
  | { status: 'ready'; preview: InvitePreview }
  | { status: 'failed'; error: AppError; retry: () => void }

/** What an invite opens. Without TanStack Query, which the page of somebody signed out does not load. */
export function useInvitePreview(code: InviteCode): PreviewState {
  const [state, setState] = useState<PreviewState>({ status: 'loading' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let isCurrent = true
    const show = (next: PreviewState) => {
      if (isCurrent) setState(next)
    }
    const retry = () => {
      setState({ status: 'loading' })
      setAttempt((count) => count + 1)
    }
    previewInvite(code).then(
      (preview) => show({ status: 'ready', preview }),
      (error: unknown) => show({ status: 'failed', error: toAppError(error), retry }),
    )
    return () => {
      isCurrent = false
    }
  }, [code, attempt])
  return state
}
