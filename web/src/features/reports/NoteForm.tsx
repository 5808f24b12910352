import { Trans, useLingui } from '@lingui/react/macro'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { useState } from 'react'
import { describeError } from '#backend/errors'
import { useFocusOnMount } from '#lib/useFocusOnMount'
import { Button } from '#ui/Button'
import { TextArea } from '#ui/TextArea'

type Props = { onSave: (text: string) => Promise<void>; onDone: () => void }

/** A note for the other moderators. */
export function NoteForm({ onSave, onDone }: Props) {
  const { t } = useLingui()
  const field = useFocusOnMount<HTMLTextAreaElement>()
  const [text, setText] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const length = text.trim().length
  const flaw =
    length === 0
      ? t`Write something first.`
      : length > moderationLimits.reportNoteMax
        ? t`Use at most ${moderationLimits.reportNoteMax} characters.`
        : undefined

  async function save() {
    if (flaw !== undefined) {
      setProblem(flaw)
      return
    }
    setIsBusy(true)
    setProblem(undefined)
    try {
      await onSave(text)
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
      <TextArea
        ref={field}
        label={t`Note`}
        hint={t`Only moderators read it.`}
        error={problem}
        rows={3}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="flex gap-2">
        <Button type="submit" size="sm" variant="primary" isBusy={isBusy}>
          <Trans>Save note</Trans>
        </Button>
        <Button size="sm" variant="ghost" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}
