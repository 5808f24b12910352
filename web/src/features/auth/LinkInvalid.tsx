import { Trans, useLingui } from '@lingui/react/macro'
import { AppError } from '@parley/domain/errors'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { describeError } from '#backend/errors'
import { urls } from '#lib/urls'
import { Button } from '#ui/Button'
import { buttonClass } from '#ui/buttonClass'
import { AuthFrame } from './AuthFrame'

type LinkInvalidProps = { error?: AppError; retry?: () => void; action?: ReactNode }

/** A link that does not work, or that could not be looked up for want of a network. */
export function LinkInvalid({ error = new AppError('link-invalid'), retry, action }: LinkInvalidProps) {
  const { t } = useLingui()
  const mayWorkLater = error.code !== 'link-invalid' && retry
  return (
    <AuthFrame
      title={mayWorkLater ? t`The link could not be checked` : t`This link does not work`}
      intro={describeError(error)}
    >
      <div className="flex flex-wrap gap-2">
        {mayWorkLater ? (
          <Button variant="primary" onClick={retry}>
            <Trans>Try again</Trans>
          </Button>
        ) : (
          action
        )}
        <Link to={urls.landing()} className={buttonClass('secondary')}>
          <Trans>Go to Parley</Trans>
        </Link>
      </div>
    </AuthFrame>
  )
}
