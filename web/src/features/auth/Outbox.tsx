import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useState } from 'react'
import { describeError } from '#backend/errors'
import { getOutbox, type OutboxLink } from '#backend/local'
import { urls } from '#lib/urls'
import { Button } from '#ui/Button'
import { FormError } from '#ui/FormError'
import { AuthFrame } from './AuthFrame'
import { TextLink } from './TextLink'

type Links =
  | { status: 'loading' }
  | { status: 'ready'; links: OutboxLink[] }
  | { status: 'failed'; error: unknown }

/** The links of the mails that a real Parley would have sent. */
export function Outbox() {
  const { t } = useLingui()
  const [state, setState] = useState<Links>({ status: 'loading' })
  const load = useCallback(() => {
    getOutbox().then(
      (links) => setState({ status: 'ready', links }),
      (error: unknown) => setState({ status: 'failed', error }),
    )
  }, [])
  useEffect(load, [load])

  return (
    <AuthFrame
      title={t`Outbox`}
      intro={t`This is a local Parley, which sends no mail. Here are the links that it would have sent, newest first. A link that was used is gone.`}
    >
      {state.status === 'failed' && <FormError>{describeError(state.error)}</FormError>}
      {state.status === 'ready' && <LinkList links={state.links} />}
      <Button className="self-start" onClick={load}>
        <Trans>Look again</Trans>
      </Button>
    </AuthFrame>
  )
}

function LinkList({ links }: { links: OutboxLink[] }) {
  if (links.length === 0) {
    return (
      <p className="text-ink-muted">
        <Trans>No links yet. Register, or ask for a new password, and one appears here.</Trans>
      </p>
    )
  }
  return (
    <ul className="flex flex-col divide-y divide-line rounded-card border border-line bg-surface-3">
      {links.map(({ email, mode, oobCode }) => (
        <li key={oobCode} className="flex flex-col gap-0.5 px-4 py-3">
          <TextLink to={urls.authAction(mode, oobCode)}>
            {mode === 'verifyEmail' ? (
              <Trans>Verify the e-mail address</Trans>
            ) : (
              <Trans>Set a new password</Trans>
            )}
          </TextLink>
          <span className="break-all text-ink-muted text-sm">{email}</span>
        </li>
      ))}
    </ul>
  )
}
