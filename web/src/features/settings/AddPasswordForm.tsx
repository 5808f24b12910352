import { Trans, useLingui } from '@lingui/react/macro'
import { limits } from '@parley/domain/limits'
import { type SyntheticEvent, useState } from 'react'
import { describeError, toAppError } from '#backend/errors'
import { addPassword } from '#backend/providers'
import { providerNames, useIdentityCheck } from '#features/auth'
import { useFocusOnMount } from '#lib/useFocusOnMount'
import { Button } from '#ui/Button'
import { FormError } from '#ui/FormError'
import { PasswordField } from '#ui/PasswordField'
import { showToast } from '#ui/showToast'

type Problems = { password?: string; form?: string }

/** The provider asks first who one is: whoever finds an open screen must not make themselves a way in. */
export function AddPasswordForm({ email, onClose }: { email: string; onClose: () => void }) {
  const { t } = useLingui()
  const identity = useIdentityCheck()
  const field = useFocusOnMount<HTMLInputElement>()
  const [password, setPassword] = useState('')
  const [problems, setProblems] = useState<Problems>({})
  const [isBusy, setIsBusy] = useState(false)
  const provider = identity.provider && providerNames[identity.provider]

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (password.length < limits.passwordMin) {
      setProblems({ password: t`Use at least ${limits.passwordMin} characters.` })
      return
    }
    setIsBusy(true)
    setProblems({})
    try {
      await identity.confirm(password)
      await addPassword(password)
      showToast({ title: t`You can log in with your password now` })
      onClose()
    } catch (error) {
      const isOfPassword = toAppError(error).code === 'weak-password'
      setProblems({ [isOfPassword ? 'password' : 'form']: describeError(error) })
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col items-start gap-3">
      {/* For password managers, which file it under this. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <div className="w-full max-w-96">
        <PasswordField
          label={t`New password`}
          hint={t`At least ${limits.passwordMin} characters. ${provider} will ask once more who you are, and your other devices ask you to log in again.`}
          autoComplete="new-password"
          ref={field}
          value={password}
          error={problems.password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </div>
      <FormError>{problems.form}</FormError>
      <div className="flex gap-2">
        <Button type="submit" variant="primary" isBusy={isBusy}>
          <Trans>Add password</Trans>
        </Button>
        <Button variant="ghost" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}
