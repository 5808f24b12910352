import { Trans, useLingui } from '@lingui/react/macro'
import { type SyntheticEvent, useEffect, useState } from 'react'
import { describeError, toAppError } from '#backend/errors'
import { connectProvider, disconnectProvider } from '#backend/providers'
import type { ProviderId } from '#backend/waysIn'
import { providerNames, useIdentityCheck } from '#features/auth'
import { useFocusOnMount } from '#lib/useFocusOnMount'
import { Button, type ButtonProps } from '#ui/Button'
import { FormError } from '#ui/FormError'
import { PasswordField } from '#ui/PasswordField'
import { showToast } from '#ui/showToast'

type Props = { id: ProviderId; isConnected: boolean; onClose: () => void }
type Problems = { password?: string; form?: string }

/** So that a form somebody left half way is no open door either. */
const confirmedForMs = 120_000

/**
 * Asks first who one is, as before a first password. A window opens from a click alone, and that of the check has had
 * its own: to connect takes a second one.
 */
export function ChangeProviderForm({ id, isConnected, onClose }: Props) {
  const { t } = useLingui()
  const identity = useIdentityCheck()
  const field = useFocusOnMount<HTMLInputElement>()
  const [password, setPassword] = useState('')
  const [isConfirmed, setIsConfirmed] = useState(false)
  const [problems, setProblems] = useState<Problems>({})
  const [isBusy, setIsBusy] = useState(false)
  const name = providerNames[id]
  const needsPassword = identity.provider === undefined

  useEffect(() => {
    if (!isConfirmed) return
    const timer = setTimeout(() => setIsConfirmed(false), confirmedForMs)
    return () => clearTimeout(timer)
  }, [isConfirmed])

  const work = async () => {
    if (!isConfirmed) await identity.confirm(password)
    if (!isConfirmed && !isConnected) {
      setIsConfirmed(true)
      setPassword('')
      return
    }
    await (isConnected ? disconnectProvider : connectProvider)(id)
    showToast({ title: isConnected ? t`${name} is disconnected` : t`${name} is connected` })
    onClose()
  }

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (needsPassword && !isConfirmed && password === '') {
      setProblems({ password: t`Enter your password.` })
      return
    }
    setIsBusy(true)
    setProblems({})
    try {
      await work()
    } catch (error) {
      const isWrong = needsPassword && !isConfirmed && toAppError(error).code === 'wrong-credentials'
      setProblems(isWrong ? { password: t`This password is wrong.` } : { form: describeError(error) })
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col items-start gap-3">
      {isConfirmed ? (
        <p role="status" className="text-ink-muted text-sm">
          <Trans>It is you. Now go to {name}.</Trans>
        </p>
      ) : identity.provider ? (
        <p className="text-ink-muted text-sm">
          <Trans>{providerNames[identity.provider]} will ask once more who you are.</Trans>
        </p>
      ) : (
        <div className="w-full max-w-96">
          <PasswordField
            label={t`Your password`}
            autoComplete="current-password"
            ref={field}
            value={password}
            error={problems.password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </div>
      )}
      <FormError>{problems.form}</FormError>
      <div className="flex flex-wrap gap-2">
        {isConfirmed ? (
          <FocusedSubmit key="go" isBusy={isBusy}>
            <Trans>Go to {name}</Trans>
          </FocusedSubmit>
        ) : needsPassword ? (
          <Button type="submit" variant="primary" isBusy={isBusy}>
            {isConnected ? <Trans>Confirm and disconnect</Trans> : <Trans>Confirm</Trans>}
          </Button>
        ) : (
          <FocusedSubmit key="confirm" isBusy={isBusy}>
            {isConnected ? <Trans>Confirm and disconnect</Trans> : <Trans>Confirm</Trans>}
          </FocusedSubmit>
        )}
        <Button variant="ghost" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}

/** Where there is no field to begin with. */
function FocusedSubmit(props: ButtonProps) {
  const button = useFocusOnMount<HTMLButtonElement>()
  return <Button {...props} ref={button} type="submit" variant="primary" />
}
