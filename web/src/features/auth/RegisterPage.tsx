import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import { urls } from '#lib/urls'
import { AuthFrame } from './AuthFrame'
import { nextUrl, withNext } from './nextUrl'
import { ProviderButtons } from './ProviderButtons'
import { RegisterForm } from './RegisterForm'
import { TextLink } from './TextLink'
import { useSession } from './useSession'

export function RegisterPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const session = useSession()
  // The session begins in the middle of the form, which still has the username to claim.
  const [hasBegun, setHasBegun] = useState(false)
  if (session.status === 'signed-in' && !hasBegun) return <Navigate to={nextUrl(search)} replace />

  return (
    <AuthFrame
      title={t`Create an account`}
      intro={t`A name, a way to reach you, and you are in.`}
      footer={
        <p>
          <Trans>
            Already have an account? <TextLink to={withNext(urls.logIn(), search)}>Log in</TextLink>
          </Trans>
        </p>
      }
    >
      <RegisterForm onBegin={() => setHasBegun(true)} onDone={() => void navigate(nextUrl(search))} />
      {/* An address that has an account is no news to register with: the log-in page goes on with it. */}
      {!hasBegun && <ProviderButtons onKnown={() => void navigate(withNext(urls.logIn(), search))} />}
    </AuthFrame>
  )
}
