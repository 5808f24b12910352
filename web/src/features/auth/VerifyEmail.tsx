import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { Link } from 'react-router'
import { applyVerification } from '#backend/auth'
import { urls } from '#lib/urls'
import { buttonClass } from '#ui/buttonClass'
import { AuthFrame } from './AuthFrame'
import { CheckingLink } from './CheckingLink'
import { LinkInvalid } from './LinkInvalid'
import { useLinkCheck } from './useLinkCheck'

export function VerifyEmail({ code }: { code: string }) {
  const { t } = useLingui()
  const link = useLinkCheck(useCallback(() => applyVerification(code), [code]))
  if (link.status === 'checking') return <CheckingLink />
  if (link.status === 'failed') {
    return (
      <LinkInvalid
        {...link}
        action={
          <Link to={urls.settings('account')} className={buttonClass('primary')}>
            <Trans>Send a new link</Trans>
          </Link>
        }
      />
    )
  }
  return (
    <AuthFrame title={t`Your e-mail address is verified`} intro={t`Thank you. There is nothing more to do.`}>
      <Link to={urls.landing()} className={buttonClass('primary')}>
        <Trans>Go to Parley</Trans>
      </Link>
    </AuthFrame>
  )
}
