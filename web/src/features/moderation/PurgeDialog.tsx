import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { PurgeCandidate } from '@parley/domain/api/moderationCallables'
import type { MessageId, Uid } from '@parley/domain/ids'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { type ReactNode, useId, useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { describeError } from '#backend/errors'
import { previewPurge, purgeMessages } from '#backend/moderationCalls'
import { Button } from '#ui/Button'
import { Dialog } from '#ui/Dialog'
import { FormError } from '#ui/FormError'
import { showToast } from '#ui/showToast'
import { TextField } from '#ui/TextField'
import type { PurgeSubject } from './openPurge'
import { PurgeFilterForm } from './PurgeFilterForm'
import { PurgeList } from './PurgeList'
import { usePurgeFilter } from './usePurgeFilter'

type Props = {
  subject: PurgeSubject
  isOpen: boolean
  onClose: () => void
  nameOf: (uid: Uid) => string
  memberField: (onChoose: (uid: Uid | null) => void) => ReactNode
}

/** What was found, and for which question: another question takes it off the screen. */
type Found = { messages: PurgeCandidate[]; sought: number; hasMore: boolean; question: string }

/** Finds messages of a channel, shows them, and deletes those that stay ticked. */
export function PurgeDialog({ subject, isOpen, onClose, nameOf, memberField }: Props) {
  const { t } = useLingui()
  const formId = useId()
  const purge = usePurgeFilter(subject)
  const [answer, setAnswer] = useState<Found>()
  const [keptIds, setKeptIds] = useState<ReadonlySet<MessageId>>(new Set())
  const [reason, setReason] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const { serverId, channel } = subject
  const question = JSON.stringify(purge.filter)
  const found = answer?.question === question ? answer : undefined
  const doomed = found?.messages.map(({ id }) => id).filter((id) => !keptIds.has(id)) ?? []

  async function act(work: () => Promise<void>) {
    setIsBusy(true)
    setProblem(undefined)
    try {
      await work()
    } catch (error) {
      setProblem(describeError(error))
    } finally {
      setIsBusy(false)
    }
  }
  const look = () =>
    act(async () => {
      const preview = await previewPurge({ serverId, channelId: channel.id, filter: purge.filter })
      setKeptIds(new Set())
      setAnswer({ ...preview, question })
    })
  const remove = () =>
    act(async () => {
      const { count } = await purgeMessages({
        requestId: mintRequestId(),
        serverId,
        channelId: channel.id,
        messageIds: doomed,
        reason,
      })
      showToast({ title: t`${plural(count, { one: '# message deleted.', other: '# messages deleted.' })}` })
      onClose()
    })
  const keep = (id: MessageId, isKept: boolean) =>
    setKeptIds((before) => new Set(isKept ? [...before, id] : [...before].filter((each) => each !== id)))

  return (
    <Dialog
      size="lg"
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      title={t`Delete messages in #${channel.name}`}
      description={t`They go for everybody and cannot be brought back. You see them first.`}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          {found && found.messages.length > 0 ? (
            <Button
              variant="danger"
              disabled={doomed.length === 0}
              isBusy={isBusy}
              onClick={() => void remove()}
            >
              <Plural
                value={doomed.length}
                _0="Delete nothing"
                one="Delete # message"
                other="Delete # messages"
              />
            </Button>
          ) : (
            <Button variant="primary" type="submit" form={formId} isBusy={isBusy}>
              <Trans>Find messages</Trans>
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <PurgeFilterForm
          id={formId}
          subject={subject}
          purge={purge}
          memberField={memberField}
          onSubmit={() => void look()}
        />
        <FormError>{problem}</FormError>
        {found && <PurgeList found={found} keptIds={keptIds} nameOf={nameOf} onKeep={keep} />}
        {found && found.messages.length > 0 && (
          <TextField
            label={t`Reason`}
            hint={t`For the audit log. It may stay empty.`}
            maxLength={moderationLimits.reasonMax}
            autoComplete="off"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </div>
    </Dialog>
  )
}
