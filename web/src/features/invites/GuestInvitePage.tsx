import { Trans } from '@lingui/react/macro'
import { Link, useLocation } from 'react-router'
import { withNext } from '#features/auth'
import { urls } from '#lib/urls'
import { buttonClass } from '#ui/buttonClass'
import { InviteDoor } from './InviteDoor'

/** For who is signed out: an account first, and both ways to one lead back here. */
export function GuestInvitePage() {
  const here = new URLSearchParams({ next: useLocation().pathname })
  return (
    <InviteDoor
      actions={() => (
        <>
          <Link to={withNext(urls.register(), here)} className={buttonClass('primary')}>
            <Trans>Create an account to join</Trans>
          </Link>
          <Link to={withNext(urls.logIn(), here)} className={buttonClass('secondary')}>
            <Trans>I have an account</Trans>
          </Link>
        </>
      )}
    />
  )
}
