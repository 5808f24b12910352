import { valibotResolver } from '@hookform/resolvers/valibot'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { useSearchParams } from 'react-router'
import * as v from 'valibot'
import { logIn } from '#backend/auth'
import { urls } from '#lib/urls'
import { Button } from '#ui/Button'
import { FormError } from '#ui/FormError'
import { PasswordField } from '#ui/PasswordField'
import { TextField } from '#ui/TextField'
import { AuthFrame } from './AuthFrame'
import { emailField, passwordField } from './fields'
import { withNext } from './nextUrl'
import { PendingConnectionNotice } from './PendingConnectionNotice'
import { ProviderButtons } from './ProviderButtons'
import { fieldSentence, placeError } from './placeError'
import { SignedOutOnly } from './SignedOutOnly'
import { TextLink } from './TextLink'
import { usePendingConnection } from './usePendingConnection'

const credentials = v.object({ email: emailField, password: passwordField })

export function LogInPage() {
  const { t } = useLingui()
  const [search] = useSearchParams()
  const connection = usePendingConnection()
  const { account } = connection
  return (
    <SignedOutOnly isHeld={account !== undefined}>
      <AuthFrame
        title={t`Welcome back`}
        footer={
          <>
            <p>
              <Trans>
                New here? <TextLink to={withNext(urls.register(), search)}>Create an account</TextLink>
              </Trans>
            </p>
            <p>
              <TextLink to={urls.resetPassword()}>
                <Trans>Forgot your password?</Trans>
              </TextLink>
            </p>
          </>
        }
      >
        {account && <PendingConnectionNotice {...connection} account={account} />}
        <LogInForm knownEmail={account?.wayIn === 'password' ? account.email : undefined} />
        <ProviderButtons onKnown={connection.waitFor} />
      </AuthFrame>
    </SignedOutOnly>
  )
}

function LogInForm({ knownEmail }: { knownEmail: string | undefined }) {
  const { t } = useLingui()
  const { register, handleSubmit, getValues, setError, setFocus, setValue, formState } = useForm({
    resolver: valibotResolver(credentials),
    defaultValues: { email: '', password: '' },
  })
  const { errors, isSubmitting } = formState

  // Only the password is missing then. What was typed is somebody's own.
  useEffect(() => {
    if (knownEmail === undefined) return
    if (getValues('email').trim() === '') setValue('email', knownEmail)
    setFocus('password')
  }, [knownEmail, getValues, setValue, setFocus])

  // When it succeeds the session changes, and SignedOutOnly goes on from here.
  const submit = handleSubmit(async (values) => {
    try {
      await logIn(values)
    } catch (error) {
      placeError(error, setError, ['email', 'password'], { 'wrong-credentials': 'password' })
    }
  })

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <TextField
        label={t`E-mail`}
        type="email"
        autoComplete="username"
        error={fieldSentence(errors.email)}
        {...register('email')}
      />
      <PasswordField
        label={t`Password`}
        autoComplete="current-password"
        error={fieldSentence(errors.password)}
        {...register('password')}
      />
      <FormError>{errors.root?.message}</FormError>
      <Button type="submit" variant="primary" isBusy={isSubmitting}>
        <Trans>Log in</Trans>
      </Button>
    </form>
  )
}
