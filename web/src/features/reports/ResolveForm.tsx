import { Trans, useLingui } from '@lingui/react/macro'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { type ReportOutcome, reportOutcomes } from '@parley/domain/schema/report'
import { useState } from 'react'
import { describeError } from '#backend/errors'
import { useReportWords } from '#features/moderation'
import { Button } from '#ui/Button'
import { FormError } from '#ui/FormError'
import { SelectField } from '#ui/SelectField'
import { TextArea } from '#ui/TextArea'

type Props = {
  isMessage: boolean
  onSave: (outcome: ReportOutcome, note: string) => Promise<void>
  onDone: () => void
}

/** Writes down what became of it. */
export function ResolveForm({ isMessage, onSave, onDone }: Props) {
  const { t } = useLingui()
  const { outcomes } = useReportWords()
  const [outcome, setOutcome] = useState<ReportOutcome>('none')
  const [note, setNote] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const tooLong = note.trim().length > moderationLimits.reportNoteMax
  const choices = reportOutcomes.filter((each) => isMessage || each !== 'deleted')

  async function save() {
    if (tooLong) return
    setIsBusy(true)
    setProblem(undefined)
    try {
      await onSave(outcome, note)
      onDone()
    } catch (error) {
      setProblem(describeError(error))
      setIsBusy(false)
    }
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      className="flex flex-col gap-3"
    >
      <SelectField
        label={t`What came of it`}
        hint={t`This writes it down. What you do about it, do before.`}
        value={outcome}
        onChange={setOutcome}
        options={choices.map((value) => ({ value, label: outcomes[value] }))}
      />
      <TextArea
        label={t`Note`}
        hint={t`Only moderators read it. It may stay empty.`}
        error={tooLong ? t`Use at most ${moderationLimits.reportNoteMax} characters.` : undefined}
        rows={2}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <FormError>{problem}</FormError>
      <div className="flex gap-2">
        <Button type="submit" size="sm" variant="primary" isBusy={isBusy}>
          <Trans>Resolve</Trans>
        </Button>
        <Button size="sm" variant="ghost" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}
