import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import { urls } from '#lib/urls'
import { buttonClass } from '#ui/buttonClass'
import { LockedDoor } from '#ui/drawings/LockedDoor'
import { EmptyState } from '#ui/EmptyState'
import { CenteredPage } from '../shell/CenteredPage'
import { useTitle } from '../useTitle'

/** The same for what is missing and what is hidden, or the difference would tell what exists. */
export function NoAccess() {
  const { t } = useLingui()
  useTitle(t`Not open to you`)
  return (
    <CenteredPage>
      <EmptyState
        drawing={<LockedDoor />}
        title={t`This place is not open to you`}
        body={t`It may not exist any more, or you are not among its people. Ask whoever sent you the link.`}
        action={
          <Link to={urls.landing()} className={buttonClass('primary')}>
            <Trans>Go to your servers</Trans>
          </Link>
        }
      />
    </CenteredPage>
  )
}
