import { Trans, useLingui } from '@lingui/react/macro'
import { LockedDoor } from '#ui/drawings/LockedDoor'
import { EmptyState } from '#ui/EmptyState'
import { LogOutButton } from './LogOutButton'

export function SuspendedPage() {
  const { t } = useLingui()
  return (
    <main className="grid min-h-dvh place-items-center bg-surface-2">
      <EmptyState
        drawing={<LockedDoor />}
        title={t`This account is suspended`}
        body={
          <Trans>
            You cannot read or write here for now. If you think this is a mistake, ask the people who run this
            Parley.
          </Trans>
        }
        action={<LogOutButton />}
      />
    </main>
  )
}
