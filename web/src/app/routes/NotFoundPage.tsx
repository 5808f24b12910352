import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import { urls } from '#lib/urls'
import { buttonClass } from '#ui/buttonClass'
import { LostPage } from '#ui/drawings/LostPage'
import { EmptyState } from '#ui/EmptyState'
import { useTitle } from '../useTitle'

export function NotFoundPage() {
  const { t } = useLingui()
  useTitle(t`Page not found`)
  return (
    <main className="grid min-h-dvh place-items-center bg-surface-2">
      <EmptyState
        drawing={<LostPage />}
        title={t`There is nothing at this address`}
        body={t`The link may be old, or a letter in it may be missing.`}
        action={
          <Link to={urls.landing()} className={buttonClass('primary')}>
            <Trans>Go to Parley</Trans>
          </Link>
        }
      />
    </main>
  )
}
