import { valibotResolver } from '@hookform/resolvers/valibot'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as v from 'valibot'
import { sendPasswordReset } from '#backend/auth'
import { urls } from '#lib/urls'
import { Button } from '#ui/Button'
import { FormError } from '#ui/FormError'
import { TextField } from '#ui/TextField'
import { AuthFrame } from './AuthFrame'
import { emailField } from './fields'
import { OutboxHint } from './OutboxHint'
import { fieldSentence, placeError } from './placeError'
import { TextLink } from './TextLink'

const address = v.object({ email: emailField })

/** Asks for the link that sets a new password. */
export function ResetPage() {
  const { t } = useLingui()
  const [sentTo, setSentTo] = useState<string | null>(null)
  const toLogIn = (
    <p>
      <TextLink to={urls.logIn()}>
        <Trans>Back to log in</Trans>
      </TextLink>
    </p>
  )
  if (sentTo !== null) {
    return (
      <AuthFrame
        title={t`Look into your mail`}
        intro={t`If ${sentTo} has an account here, a link to set a new password is on its way.`}
        footer={toLogIn}
      >
        <OutboxHint />
        <Button className="self-start" onClick={() => setSentTo(null)}>
          <Trans>Send it again</Trans>
        </Button>
      </AuthFrame>
    )
  }
  return (
    <AuthFrame
      title={t`Set a new password`}
      intro={t`Enter your e-mail address, and we send you a link.`}
      footer={toLogIn}
    >
      <ResetForm onSent={setSentTo} />
    </AuthFrame>
  )
}

function ResetForm({ onSent }: { onSent: (email: string) => void }) {
  const { t } = useLingui()
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: valibotResolver(address),
    defaultValues: { email: '' },
  })
  const { errors, isSubmitting } = formState

  const submit = handleSubmit(async ({ email }) => {
    try {
      await sendPasswordReset(email)
      onSent(email)
    } catch (error) {
      placeError(error, setError, ['email'])
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
      <FormError>{errors.root?.message}</FormError>
      <Button type="submit" variant="primary" isBusy={isSubmitting}>
        <Trans>Send the link</Trans>
      </Button>
    </form>
  )
}
