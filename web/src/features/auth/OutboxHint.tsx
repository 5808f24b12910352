import { Trans } from '@lingui/react/macro'
import { urls } from '#lib/urls'
import { TextLink } from './TextLink'

/** In a local suite no mail is sent; its links wait in the outbox. */
export function OutboxHint() {
  if (import.meta.env.MODE !== 'suite') return null
  return (
    <p className="text-ink-muted text-sm">
      <Trans>
        This is a local Parley, which sends no mail. <TextLink to={urls.outbox()}>Open the outbox</TextLink>
      </Trans>
    </p>
  )
}
