import { Trans, useLingui } from '@lingui/react/macro'
import type { ServerId, Uid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import type { DeleteWindow } from '@parley/domain/moderation/removal'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { describeError } from '#backend/errors'
import { banMember, bansKey, kickMember } from '#backend/moderationCalls'
import { Button } from '#ui/Button'
import { Dialog } from '#ui/Dialog'
import { FormError } from '#ui/FormError'
import { SelectField } from '#ui/SelectField'
import { showToast } from '#ui/showToast'
import { TextArea } from '#ui/TextArea'
import type { Removal } from './removalsOf'
import { useBanTerms } from './useBanTerms'

type Props = {
  act: Removal
  serverId: ServerId
  person: { readonly uid: Uid; readonly name: string }
  isOpen: boolean
  onClose: () => void
}

/** Says what follows before somebody is removed. */
export function RemovalDialog({ act, serverId, person: { uid, name }, isOpen, onClose }: Props) {
  const { t } = useLingui()
  const client = useQueryClient()
  const terms = useBanTerms()
  const [reason, setReason] = useState('')
  const [deleteMessages, setDeleteMessages] = useState<DeleteWindow>('none')
  const [lengthMs, setLengthMs] = useState<number | null>(null)
  const [problem, setProblem] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const isBan = act === 'ban'

  async function submit() {
    setIsBusy(true)
    setProblem(undefined)
    const shared = { requestId: mintRequestId(), serverId, memberId: uid }
    try {
      if (isBan) {
        const until = lengthMs === null ? null : Date.now() + lengthMs
        await banMember({ ...shared, reason, deleteMessages, until })
        void client.invalidateQueries({ queryKey: bansKey(serverId) })
      } else await kickMember(shared)
      showToast({ title: isBan ? t`${name} is banned.` : t`${name} was kicked.` })
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
      title={isBan ? t`Ban ${name}` : t`Kick ${name}`}
      description={
        isBan
          ? t`They are out at once, and no invite lets them in again before the ban ends or is lifted.`
          : t`They are out at once, and may come back by any invite.`
      }
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="danger" isBusy={isBusy} onClick={() => void submit()}>
            {isBan ? <Trans>Ban</Trans> : <Trans>Kick</Trans>}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {isBan && (
          <>
            <TextArea
              label={t`Reason`}
              hint={t`Only for whoever sees the list of bans. It may stay empty.`}
              rows={3}
              maxLength={limits.reasonMax}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
            <SelectField
              label={t`Delete what they wrote`}
              value={deleteMessages}
              onChange={setDeleteMessages}
              options={terms.windows}
            />
            <SelectField
              label={t`The ban ends`}
              value={lengthMs}
              onChange={setLengthMs}
              options={terms.lengths}
            />
          </>
        )}
        <FormError>{problem}</FormError>
      </div>
    </Dialog>
  )
}
