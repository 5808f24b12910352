import { Trans, useLingui } from '@lingui/react/macro'
import type { ServerId } from '@parley/domain/ids'
import type { Warning } from '@parley/domain/schema/user'
import { useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { acknowledgeWarning } from '#backend/caseCalls'
import { describeError } from '#backend/errors'
import { useServer } from '#features/servers'
import { Button } from '#ui/Button'
import { Dialog } from '#ui/Dialog'
import { FormError } from '#ui/FormError'

type Props = { serverId: ServerId; warning: Warning; onLater: () => void }

const momentFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** What moderators have to say to somebody. It goes when it is acknowledged, and the listener says so. */
export function WarningDialog({ serverId, warning, onLater }: Props) {
  const { t } = useLingui()
  const serverName = useServer(serverId).data?.name ?? ''
  const [requestId] = useState(mintRequestId)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  async function acknowledge() {
    setIsBusy(true)
    setProblem(undefined)
    try {
      await acknowledgeWarning({ requestId, serverId, warningId: warning.id })
    } catch (error) {
      setProblem(describeError(error))
      setIsBusy(false)
    }
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(open) => open || onLater()}
      title={t`A warning from the moderators of ${serverName}`}
      description={t`They see when you have read it. Until then it comes again.`}
      // The keyboard is where somebody was writing: the next key must not acknowledge anything.
      isText
      footer={
        <Button variant="primary" isBusy={isBusy} onClick={() => void acknowledge()}>
          <Trans>I have read it</Trans>
        </Button>
      }
    >
      <p className="text-base text-ink whitespace-pre-wrap wrap-anywhere">{warning.reason}</p>
      <p className="pt-2 text-ink-muted text-sm">{momentFormat.format(warning.at)}</p>
      <FormError>{problem}</FormError>
    </Dialog>
  )
}
