import { Trans } from '@lingui/react/macro'
import type { AppError } from '@parley/domain/errors'
import { Link } from 'react-router'
import { urls } from '#lib/urls'
import { Button } from '#ui/Button'
import { buttonClass } from '#ui/buttonClass'
import { LockedDoor } from '#ui/drawings/LockedDoor'
import { ErrorState } from '#ui/ErrorState'
import { describeRefusal } from './describeInvite'

/** What another try may change. */
const passing = new Set<AppError['code']>(['offline', 'internal', 'too-many-requests', 'invites-paused'])

type Props = { error: AppError; retry?: () => void }

export function InviteRefused({ error, retry }: Props) {
  const { title, body } = describeRefusal(error)
  return (
    <ErrorState
      {...(!passing.has(error.code) && { drawing: <LockedDoor /> })}
      title={title}
      body={body}
      action={
        <>
          {retry && passing.has(error.code) && (
            <Button variant="primary" onClick={retry}>
              <Trans>Try again</Trans>
            </Button>
          )}
          <Link to={urls.landing()} className={buttonClass('secondary')}>
            <Trans>Go to Parley</Trans>
          </Link>
        </>
      }
    />
  )
}
