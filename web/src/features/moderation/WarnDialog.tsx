import { Trans, useLingui } from '@lingui/react/macro'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { memberHistoryKey, warnMember } from '#backend/caseCalls'
import { describeError } from '#backend/errors'
import { Button } from '#ui/Button'
import { Dialog } from '#ui/Dialog'
import { FormError } from '#ui/FormError'
import { showToast } from '#ui/showToast'
import { TextArea } from '#ui/TextArea'
import type { Conduct } from './openConduct'

type Props = Pick<Conduct, 'serverId' | 'person'> & { isOpen: boolean; onClose: () => void }

export function WarnDialog({ serverId, person, isOpen, onClose }: Props) {
  const { t } = useLingui()
  const client = useQueryClient()
  const [requestId] = useState(mintRequestId)
  const [reason, setReason] = useState('')
  const [isTried, setIsTried] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const length = reason.trim().length
  const tooLong = length > moderationLimits.warningReasonMax
  const flaw = tooLong
    ? t`Use at most ${moderationLimits.warningReasonMax} characters.`
    : isTried && length === 0
      ? t`Say why.`
      : undefined

  async function submit() {
    setIsTried(true)
    if (length === 0 || tooLong) return
    setIsBusy(true)
    setProblem(undefined)
    try {
      await warnMember({ requestId, serverId, memberId: person.uid, reason })
      void client.invalidateQueries({ queryKey: memberHistoryKey(serverId) })
      showToast({ title: t`${person.name} is warned.` })
      onClose()
    } catch (error) {
      setProblem(describeError(error))
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      title={t`Warn ${person.name}`}
      description={t`They read why when they are here, and have to acknowledge it. Your name is not in it.`}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="danger" isBusy={isBusy} onClick={() => void submit()}>
            <Trans>Warn</Trans>
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextArea
          label={t`Reason`}
          hint={t`${person.name} reads it.`}
          error={flaw}
          rows={4}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <FormError>{problem}</FormError>
      </div>
    </Dialog>
  )
}
