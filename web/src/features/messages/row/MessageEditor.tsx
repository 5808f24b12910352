import { checkMessageText } from '@parley/domain/schema/message'
import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import TextareaAutosize from 'react-textarea-autosize'
import { Button } from '#ui/Button'
import { limits } from '@parley/domain/limits'

export type MessageEditorProps = {
  text: string
  onSave: (text: string) => void
  onCancel: () => void
  /** Saving nothing means deleting, which is asked first. */
  onEmpty: () => void
}

export function MessageEditor({ text, onSave, onCancel, onEmpty }: MessageEditorProps) {
  const { t } = useLingui()
  const [draft, setDraft] = useState(text)
  const field = useRef<HTMLTextAreaElement>(null)
  const checked = checkMessageText(draft)
  const isTooLong = !checked.ok && checked.error === 'too-long'

  useEffect(() => {
    const element = field.current
    element?.focus()
    element?.setSelectionRange(element.value.length, element.value.length)
  }, [])

  const save = () => {
    if (checked.ok) onSave(checked.value)
    else if (checked.error === 'empty') onEmpty()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onCancel()
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      save()
    }
  }

  return (
    <div className="mt-1 mb-1.5 max-w-[88ch]">
      <TextareaAutosize
        ref={field}
        value={draft}
        maxRows={14}
        aria-label={t`Edit message`}
        aria-invalid={isTooLong}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        className="block w-full resize-none rounded-card border border-line-strong bg-surface-3 px-3 py-2 text-base text-ink outline-none focus:border-focus max-sm:text-[1rem] aria-invalid:border-danger"
      />
      <div className="mt-1.5 flex flex-wrap items-center gap-2">
        <Button size="sm" variant="primary" disabled={isTooLong} onClick={save}>
          <Trans>Save</Trans>
        </Button>
        <Button size="sm" variant="ghost" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        {isTooLong ? (
          <span role="alert" className="text-xs text-danger tabular-nums">
            <Trans>
              {draft.trim().length - limits.messageTextMax} characters too many. Shorten it to save.
            </Trans>
          </span>
        ) : (
          <span className="text-xs text-ink-faint pointer-coarse:hidden">
            <Trans>Enter saves, Escape cancels</Trans>
          </span>
        )}
      </div>
    </div>
  )
}
