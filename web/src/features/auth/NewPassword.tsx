import { valibotResolver } from '@hookform/resolvers/valibot'
import { Trans, useLingui } from '@lingui/react/macro'
import { limits } from '@parley/domain/limits'
import { useCallback, useState } from 'react'
import { useForm } from 'react-hook-form'
import { Link } from 'react-router'
import * as v from 'valibot'
import { checkPasswordResetCode, confirmPasswordReset } from '#backend/auth'
import { urls } from '#lib/urls'
import { Button } from '#ui/Button'
import { buttonClass } from '#ui/buttonClass'
import { FormError } from '#ui/FormError'
import { PasswordField } from '#ui/PasswordField'
import { AuthFrame } from './AuthFrame'
import { CheckingLink } from './CheckingLink'
import { newPasswordField } from './fields'
import { LinkInvalid } from './LinkInvalid'
import { withNext } from './nextUrl'
import { fieldSentence, placeError } from './placeError'
import { TextLink } from './TextLink'
import { useLinkCheck } from './useLinkCheck'

const toWaysIn = withNext(urls.logIn(), new URLSearchParams({ next: urls.settings('account') }))

const newPassword = v.object({ password: newPasswordField })

export function NewPassword({ code }: { code: string }) {
  const { t } = useLingui()
  const link = useLinkCheck(useCallback(() => checkPasswordResetCode(code), [code]))
  const [isDone, setIsDone] = useState(false)
  if (link.status === 'checking') return <CheckingLink />
  if (link.status === 'failed') {
    return (
      <LinkInvalid
        {...link}
        action={
          <Link to={urls.resetPassword()} className={buttonClass('primary')}>
            <Trans>Ask for a new link</Trans>
          </Link>
        }
      />
    )
  }
  if (isDone) {
    return (
      <AuthFrame title={t`Your new password is set`} intro={t`Log in with it from now on.`}>
        <Link to={urls.logIn()} className={buttonClass('primary')}>
          <Trans>Log in</Trans>
        </Link>
        {/* A new password takes Google's and GitHub's accounts away from nobody. */}
        <p className="text-ink-muted text-sm">
          <Trans>
            Was somebody else in your account? Check your <TextLink to={toWaysIn}>ways to log in</TextLink>.
          </Trans>
        </p>
      </AuthFrame>
    )
  }
  return (
    <AuthFrame title={t`Set a new password`} intro={t`For ${link.value}.`}>
      <NewPasswordForm code={code} email={link.value} onDone={() => setIsDone(true)} />
    </AuthFrame>
  )
}

type NewPasswordFormProps = { code: string; email: string; onDone: () => void }

function NewPasswordForm({ code, email, onDone }: NewPasswordFormProps) {
  const { t } = useLingui()
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: valibotResolver(newPassword),
    defaultValues: { password: '' },
  })
  const { errors, isSubmitting } = formState

  const submit = handleSubmit(async ({ password }) => {
    try {
      await confirmPasswordReset(code, password)
      onDone()
    } catch (error) {
      placeError(error, setError, ['password'])
    }
  })

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      {/* For password managers, which file the new password under it. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        label={t`New password`}
        hint={t`At least ${limits.passwordMin} characters.`}
        autoComplete="new-password"
        error={fieldSentence(errors.password)}
        {...register('password')}
      />
      <FormError>{errors.root?.message}</FormError>
      <Button type="submit" variant="primary" isBusy={isSubmitting}>
        <Trans>Set password</Trans>
      </Button>
    </form>
  )
}
