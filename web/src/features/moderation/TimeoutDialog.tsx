import { Trans, useLingui } from '@lingui/react/macro'
import type { ServerId, Uid } from '@parley/domain/ids'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { timeoutPresets } from '@parley/domain/members/timeout'
import { useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { timeoutMember } from '#backend/directoryCalls'
import { describeError } from '#backend/errors'
import { Button } from '#ui/Button'
import { Dialog } from '#ui/Dialog'
import { FormError } from '#ui/FormError'
import { SelectField } from '#ui/SelectField'
import { TextArea } from '#ui/TextArea'

type Preset = (typeof timeoutPresets)[number]
type Props = {
  serverId: ServerId
  memberId: Uid
  name: string
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  /** The dialog waits for it, so that what is behind says at once what has become of them. */
  onDone: () => Promise<void>
}

export function TimeoutDialog({ serverId, memberId, name, isOpen, onOpenChange, onDone }: Props) {
  const { t } = useLingui()
  const [seconds, setSeconds] = useState<Preset>(600)
  const [reason, setReason] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const tooLong = reason.trim().length > moderationLimits.timeoutReasonMax
  const lengths: Record<Preset, string> = {
    60: t`60 seconds`,
    300: t`5 minutes`,
    600: t`10 minutes`,
    3_600: t`1 hour`,
    86_400: t`1 day`,
    604_800: t`1 week`,
    2_419_200: t`28 days`,
  }

  function close() {
    setProblem(undefined)
    onOpenChange(false)
  }
  async function submit() {
    if (tooLong) return
    setIsBusy(true)
    setProblem(undefined)
    try {
      await timeoutMember({ requestId: mintRequestId(), serverId, memberId, seconds, reason })
      await onDone()
      setReason('')
      close()
    } catch (error) {
      setProblem(describeError(error))
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => open || close()}
      title={t`Time ${name} out`}
      description={t`They can read meanwhile, but not write. It ends by itself.`}
      footer={
        <>
          <Button variant="ghost" onClick={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="danger" isBusy={isBusy} onClick={() => void submit()}>
            <Trans>Time out</Trans>
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <SelectField
          label={t`For how long`}
          value={seconds}
          onChange={setSeconds}
          options={timeoutPresets.map((value) => ({ value, label: lengths[value] }))}
        />
        <TextArea
          label={t`Reason`}
          hint={t`You can leave it empty. ${name} reads it.`}
          error={tooLong ? t`Use at most ${moderationLimits.timeoutReasonMax} characters.` : undefined}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <FormError>{problem}</FormError>
      </div>
    </Dialog>
  )
}
