import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useLogOut } from '#features/auth'
import { Button } from '#ui/Button'
import { ConfirmDialog } from '#ui/ConfirmDialog'

/** Asks first only when something would be lost. */
export function LogOutSection({ unsentCount }: { unsentCount: number }) {
  const { t } = useLingui()
  const [isAsking, setIsAsking] = useState(false)
  const { isLoggingOut, logOut } = useLogOut()
  const warning = plural(unsentCount, {
    one: '# message has not been sent yet. After logging out there is no way to get it back.',
    other: '# messages have not been sent yet. After logging out there is no way to get them back.',
  })
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="text-base text-ink-muted">
        <Trans>Logging out also removes your messages and drafts from this device.</Trans>
      </p>
      <Button isBusy={isLoggingOut} onClick={() => (unsentCount > 0 ? setIsAsking(true) : logOut())}>
        <Trans>Log out</Trans>
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={t`Log out and lose unsent messages?`}
        body={t`${warning}`}
        confirmLabel={t`Log out and lose them`}
        onConfirm={logOut}
        isDanger
      />
    </div>
  )
}
