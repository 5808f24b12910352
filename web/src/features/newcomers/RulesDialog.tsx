import { Trans, useLingui } from '@lingui/react/macro'
import type { Server } from '@parley/domain/schema/server'
import { useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { describeError } from '#backend/errors'
import { acceptRules } from '#backend/memberCalls'
import { Markdown } from '#features/markdown'
import { Button } from '#ui/Button'
import { Dialog } from '#ui/Dialog'
import { FormError } from '#ui/FormError'

type Props = { server: Server; isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

/** Goes with the notice that opened it, as soon as one's own membership says that one has agreed. */
export function RulesDialog({ server, isOpen, onOpenChange }: Props) {
  const { t } = useLingui()
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const agree = async () => {
    setIsBusy(true)
    setFailure(undefined)
    try {
      await acceptRules({ requestId: mintRequestId(), serverId: server.id })
    } catch (error) {
      setFailure(describeError(error))
      setIsBusy(false)
    }
  }
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t`Rules of ${server.name}`}
      isText
      footer={
        <>
          <Button variant="ghost" onClick={() => onOpenChange(false)}>
            <Trans>Not now</Trans>
          </Button>
          <Button variant="primary" isBusy={isBusy} onClick={() => void agree()}>
            <Trans>I agree</Trans>
          </Button>
        </>
      }
    >
      <div className="text-base wrap-anywhere whitespace-pre-wrap text-ink">
        {/* Who came before they were taken away has still to say so once. */}
        {server.houseRules === '' ? (
          <Trans>There are no rules any more.</Trans>
        ) : (
          <Markdown text={server.houseRules} />
        )}
      </div>
      <FormError>{failure}</FormError>
    </Dialog>
  )
}
