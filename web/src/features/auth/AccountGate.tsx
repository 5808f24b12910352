import { Trans, useLingui } from '@lingui/react/macro'
import type { Uid } from '@parley/domain/ids'
import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import { describeError } from '#backend/errors'
import { watchStanding } from '#backend/privateDocuments'
import { getOwnUser } from '#backend/users'
import { Button } from '#ui/Button'
import { ErrorState } from '#ui/ErrorState'

/** Once in an account's life, and with a library for forms: not for everyone's first load. */
const ChooseUsernamePage = lazy(async () => ({
  default: (await import('./ChooseUsernamePage')).ChooseUsernamePage,
}))
const SuspendedPage = lazy(async () => ({ default: (await import('./SuspendedPage')).SuspendedPage }))

const askAgainMs = 2_000

type AccountGateProps = { uid: Uid; fallback: ReactNode; children: ReactNode }

/** Lets in whoever has a profile and is not suspended, and shows the others what is missing. */
export function AccountGate({ uid, fallback, children }: AccountGateProps) {
  const { t } = useLingui()
  const user = useQuery({
    ...getOwnUser(uid),
    // The name may be chosen in another tab, or be on its way from the registration.
    refetchInterval: ({ state }) => (state.data === null ? askAgainMs : false),
  })
  const standing = useQuery(watchStanding(uid)).data
  if (standing?.suspended) {
    return (
      <Suspense fallback={fallback}>
        <SuspendedPage />
      </Suspense>
    )
  }
  if (user.data) return children
  if (user.data === null) {
    return (
      <Suspense fallback={fallback}>
        <ChooseUsernamePage onClaimed={() => void user.refetch()} />
      </Suspense>
    )
  }
  if (!user.error) return fallback
  return (
    <main className="grid min-h-dvh place-items-center bg-surface-2">
      <ErrorState
        title={t`Your account could not be loaded`}
        body={describeError(user.error)}
        action={
          <Button variant="primary" onClick={() => void user.refetch()}>
            <Trans>Try again</Trans>
          </Button>
        }
      />
    </main>
  )
}
