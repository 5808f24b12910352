import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { reloadSession } from '#backend/auth'
import { Button } from '#ui/Button'
import { FormError } from '#ui/FormError'
import { OutboxHint } from './OutboxHint'
import type { SignedIn } from './useSession'
import { useResendVerification } from './useResendVerification'

/** Says whether the address is verified, and sends the link again. */
export function VerifyEmailNotice({ me }: { me: SignedIn }) {
  const { resend, send } = useResendVerification()
  useReloadOnReturn(!me.isEmailVerified)
  // Who shows GitHub no address to pass on has none.
  if (me.email === '') return null
  if (me.isEmailVerified) {
    return (
      <p className="text-sm text-success">
        <Trans>Your e-mail address is verified.</Trans>
      </p>
    )
  }
  return (
    <div className="flex flex-col items-start gap-3 rounded-card border border-line bg-surface-3 p-4">
      <p className="text-base text-ink" role="status">
        {resend.status === 'sent' ? (
          <Trans>A new link is on its way to {me.email}.</Trans>
        ) : (
          <Trans>Your e-mail address is not verified yet. Open the link that we sent to {me.email}.</Trans>
        )}
      </p>
      {resend.status === 'failed' && <FormError>{resend.sentence}</FormError>}
      <Button size="sm" isBusy={resend.status === 'sending'} onClick={send}>
        <Trans>Send the link again</Trans>
      </Button>
      <OutboxHint />
    </div>
  )
}

/** The link opens elsewhere, maybe on a phone; who comes back here wants to see that it worked. */
function useReloadOnReturn(isWaiting: boolean) {
  useEffect(() => {
    if (!isWaiting) return
    const reload = () => {
      if (document.visibilityState === 'visible') reloadSession().catch(() => undefined)
    }
    document.addEventListener('visibilitychange', reload)
    return () => document.removeEventListener('visibilitychange', reload)
  }, [isWaiting])
}
