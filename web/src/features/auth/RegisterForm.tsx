import { valibotResolver } from '@hookform/resolvers/valibot'
import { Trans, useLingui } from '@lingui/react/macro'
import { limits } from '@parley/domain/limits'
import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import * as v from 'valibot'
import { sendVerificationEmail, signUp } from '#backend/auth'
import { claimUsername } from '#backend/usernames'
import { Button } from '#ui/Button'
import { FormError } from '#ui/FormError'
import { PasswordField } from '#ui/PasswordField'
import { TextField } from '#ui/TextField'
import { displayNameField, emailField, newPasswordField, usernameField } from './fields'
import { OutboxHint } from './OutboxHint'
import { ProfileFields } from './ProfileFields'
import { fieldSentence, placeError } from './placeError'
import { useRequestId } from './useRequestId'

const registration = v.object({
  displayName: displayNameField,
  username: usernameField,
  email: emailField,
  password: newPasswordField,
})

type RegisterFormProps = { onBegin: () => void; onDone: () => void }

/** Makes the account, then claims the name. If the name is refused, the next submit only claims another. */
export function RegisterForm({ onBegin, onDone }: RegisterFormProps) {
  const { t } = useLingui()
  const [isAccountMade, setIsAccountMade] = useState(false)
  const requestIdFor = useRequestId()
  const form = useForm({
    mode: 'onTouched',
    resolver: valibotResolver(registration),
    defaultValues: { displayName: '', username: '', email: '', password: '' },
  })
  const { errors, isSubmitting } = form.formState

  const submit = form.handleSubmit(async ({ displayName, username, email, password }) => {
    try {
      if (!isAccountMade) {
        onBegin()
        await signUp({ email, password })
        setIsAccountMade(true)
        // If this mail fails, the settings offer another.
        sendVerificationEmail().catch(() => undefined)
      }
      await claimUsername({ requestId: requestIdFor(`${username} ${displayName}`), username, displayName })
      onDone()
    } catch (error) {
      placeError(error, form.setError, ['displayName', 'username', 'email', 'password'])
    }
  })

  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <ProfileFields />
        <TextField
          label={t`E-mail`}
          type="email"
          autoComplete="username"
          readOnly={isAccountMade}
          error={fieldSentence(errors.email)}
          {...form.register('email')}
        />
        <PasswordField
          label={t`Password`}
          hint={t`At least ${limits.passwordMin} characters.`}
          autoComplete="new-password"
          readOnly={isAccountMade}
          error={fieldSentence(errors.password)}
          {...form.register('password')}
        />
        <FormError>{errors.root?.message}</FormError>
        <Button type="submit" variant="primary" isBusy={isSubmitting}>
          {isAccountMade ? <Trans>Claim this username</Trans> : <Trans>Create account</Trans>}
        </Button>
        <OutboxHint />
      </form>
    </FormProvider>
  )
}
