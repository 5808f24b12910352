import { Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import { urls } from '#lib/urls'

/** Where the composer will be. */
export function LookingIn() {
  return (
    <p className="mx-4 mb-4 flex min-h-11 shrink-0 items-center rounded-card border border-line px-4 py-2 text-ink-muted">
      <span>
        <Trans>
          You are looking in.{' '}
          <Link to={urls.register()} className="text-link underline underline-offset-2">
            Create an account
          </Link>{' '}
          to say something.
        </Trans>
      </span>
    </p>
  )
}
