import { Trans } from '@lingui/react/macro'
import { Button } from '#ui/Button'
import type { FailedMessageActions } from './MessageActions'

/** Under a message that was not sent: why, and three ways on. Nothing happens to it by itself. */
export function FailedMessage({ reason, actions }: { reason: string; actions: FailedMessageActions }) {
  return (
    <div className="mt-1 mb-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span className="text-danger">
        <Trans>Not sent.</Trans> {reason}
      </span>
      <span className="flex gap-1.5">
        <Button size="sm" disabled={!actions.retry} onClick={actions.retry}>
          <Trans>Retry</Trans>
        </Button>
        <Button size="sm" variant="ghost" onClick={actions.copyText}>
          <Trans>Copy text</Trans>
        </Button>
        <Button size="sm" variant="ghost" onClick={actions.discard}>
          <Trans>Discard</Trans>
        </Button>
      </span>
    </div>
  )
}
