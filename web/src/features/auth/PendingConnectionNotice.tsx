import { Trans } from '@lingui/react/macro'
import type { Known } from '#backend/providers'
import { Button } from '#ui/Button'
import { FormError } from '#ui/FormError'
import { ProviderMark } from './ProviderMark'
import { providerNames } from './providerNames'

type PendingConnectionNoticeProps = {
  account: Known
  /** They are logged in, and connecting failed. */
  problem: string | undefined
  giveUp: () => void
}

/** Says which account there is already, and how the new way in gets to it. */
export function PendingConnectionNotice({ account, problem, giveUp }: PendingConnectionNoticeProps) {
  const { email, provider, wayIn } = account
  const added = providerNames[provider]
  const frame = 'flex flex-col items-start gap-3 rounded-card border border-line bg-surface-3 p-4'
  if (problem !== undefined) {
    return (
      <div className={frame}>
        <FormError>
          <Trans>You are logged in, but {added} could not be connected.</Trans> {problem}
        </FormError>
        <p className="text-ink-muted text-sm">
          <Trans>You can connect it in the settings of your account.</Trans>
        </p>
        <Button size="sm" onClick={giveUp}>
          <Trans>Go on</Trans>
        </Button>
      </div>
    )
  }
  const known = wayIn === 'password' ? undefined : providerNames[wayIn]
  return (
    <div className={frame}>
      <div role="status" className="flex gap-3 text-base text-ink">
        <span className="pt-0.5 text-ink-muted">
          <ProviderMark id={provider} />
        </span>
        <p className="min-w-0 text-pretty [overflow-wrap:anywhere]">
          <Trans>There is already an account for {email}.</Trans>{' '}
          {known ? (
            <Trans>
              Log in with {known}, as you did before, and {added} is connected to it.
            </Trans>
          ) : (
            <Trans>Log in with your password, and {added} is connected to it.</Trans>
          )}
        </p>
      </div>
      <Button size="sm" variant="ghost" className="-ms-2.5" onClick={giveUp}>
        <Trans>Do not connect {added}</Trans>
      </Button>
    </div>
  )
}
