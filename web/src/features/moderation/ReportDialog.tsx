import { Trans, useLingui } from '@lingui/react/macro'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { type ReportCategory, reportCategories } from '@parley/domain/schema/report'
import { useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { describeError } from '#backend/errors'
import { report } from '#backend/reportCalls'
import { useServer } from '#features/servers'
import { Button } from '#ui/Button'
import { CheckboxField } from '#ui/CheckboxField'
import { Dialog } from '#ui/Dialog'
import { FormError } from '#ui/FormError'
import { SelectField } from '#ui/SelectField'
import { showToast } from '#ui/showToast'
import { TextArea } from '#ui/TextArea'
import type { Conduct } from './openConduct'
import { useReportWords } from './useReportWords'

type Props = Conduct & { isOpen: boolean; onClose: () => void }

/** For anybody, about anybody else. */
export function ReportDialog({ serverId, person, message, isOpen, onClose }: Props) {
  const { t } = useLingui()
  const words = useReportWords()
  const server = useServer(serverId).data
  // Nobody in a server stands above its owner.
  const isOwner = server?.ownerId === person.uid
  const [requestId] = useState(mintRequestId)
  const [category, setCategory] = useState<ReportCategory | null>(null)
  const [note, setNote] = useState('')
  const [toServer, setToServer] = useState(true)
  const [toPlatform, setToPlatform] = useState(false)
  const [isTried, setIsTried] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const tooLong = note.trim().length > moderationLimits.reportNoteMax
  const goesToServer = toServer && !isOwner
  const goesToPlatform = toPlatform || isOwner
  const isNowhere = !goesToServer && !goesToPlatform

  async function submit() {
    setIsTried(true)
    if (category === null || tooLong || isNowhere) return
    setIsBusy(true)
    setProblem(undefined)
    try {
      const { isRepeat } = await report({
        requestId,
        serverId,
        target: message
          ? { kind: 'message', id: message.id, channelId: message.channelId }
          : { kind: 'member', id: person.uid },
        category,
        note,
        to: goesToServer ? (goesToPlatform ? 'both' : 'server') : 'platform',
      })
      showToast({
        title: isRepeat
          ? t`You have reported this already. It is being looked at.`
          : t`Thank you. Your report has arrived.`,
      })
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
      title={message ? t`Report a message of ${person.name}` : t`Report ${person.name}`}
      description={t`${person.name} does not learn that it was you.`}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" isBusy={isBusy} onClick={() => void submit()}>
            <Trans>Send report</Trans>
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {message && (
          <figure>
            <blockquote className="line-clamp-3 border-line-strong border-s-2 ps-3 text-base text-ink wrap-anywhere">
              {message.text}
            </blockquote>
            <figcaption className="pt-1.5 text-ink-muted text-sm">
              <Trans>It is sent as it stands now, with a few messages around it.</Trans>
            </figcaption>
          </figure>
        )}
        <SelectField
          label={t`What is wrong`}
          error={isTried && category === null ? t`Choose what is wrong.` : undefined}
          value={category}
          onChange={setCategory}
          options={[
            { value: null, label: t`Choose one` },
            ...reportCategories.map((value) => ({ value, label: words.categories[value] })),
          ]}
        />
        <TextArea
          label={t`What should they know`}
          hint={t`It may stay empty.`}
          error={tooLong ? t`Use at most ${moderationLimits.reportNoteMax} characters.` : undefined}
          rows={3}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        {isOwner ? (
          <p className="text-ink-muted text-sm">
            <Trans>
              The server belongs to {person.name}. So this goes to whoever runs Parley, and not to the
              moderators here.
            </Trans>
          </p>
        ) : (
          <fieldset className="flex flex-col gap-3">
            <legend className="pb-1.5 font-medium text-ink text-sm">
              <Trans>Who gets it</Trans>
            </legend>
            <CheckboxField
              label={t`The moderators of this server`}
              hint={t`For what breaks its rules. Those who stand above ${person.name} see it, and that it is from you.`}
              isChecked={toServer}
              onChange={setToServer}
            />
            <CheckboxField
              label={t`Whoever runs Parley`}
              hint={t`For what is against the law, or dangerous.`}
              isChecked={toPlatform}
              onChange={setToPlatform}
            />
          </fieldset>
        )}
        <FormError>{isTried && isNowhere ? t`Choose who gets it.` : problem}</FormError>
      </div>
    </Dialog>
  )
}
