import { Trans } from '@lingui/react/macro'
import { Button } from '#ui/Button'
import { useLogOut } from './useLogOut'

/** For where nothing can be unsent; the settings ask first. */
export function LogOutButton() {
  const { isLoggingOut, logOut } = useLogOut()
  return (
    <Button className="self-start" isBusy={isLoggingOut} onClick={logOut}>
      <Trans>Log out</Trans>
    </Button>
  )
}
