import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Result } from '@parley/domain/errors'
import type { ChannelId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { SendHorizontal } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, type RefObject, useRef, useState } from 'react'
import TextareaAutosize from 'react-textarea-autosize'
import { shortcutOf } from '#features/keyboard'
import { classNames } from '#ui/classNames'
import { drafts, useDraft } from './drafts'
import { EmojiButton } from './EmojiButton'
import { useTypeToFocus } from './useTypeToFocus'

/** The counter appears when this many characters are left. */
const counterFrom = 200

export type ComposerProps = {
  channelId: ChannelId
  channelName: string
  /** False closes the composer; the draft stays. */
  canSend: boolean
  /** What stands in place of a closed composer. */
  reason: ReactNode
  /** Nothing is sent for now, and the draft stays. */
  isHeld: boolean
  /** Below it, for whoever may write. */
  note: ReactNode
  /** Over the field: what is answered. Its text has the id `composer-reply`. */
  reply: ReactNode
  field: RefObject<HTMLTextAreaElement | null>
  /** The draft is given up only when this succeeds. */
  onSend: (text: string) => Result<unknown, 'empty' | 'too-long' | 'too-many-unsent'>
  onText: (text: string) => void
  onEditLast: () => void
  /** Absent where nothing is answered. */
  onCancelReply: (() => void) | undefined
}

export function Composer(props: ComposerProps) {
  const { channelId, channelName, canSend, reason, isHeld, field, onSend, onText } = props
  const { t } = useLingui()
  const draft = useDraft(channelId)
  const [hasTooManyUnsent, setHasTooManyUnsent] = useState(false)
  const emojiButton = useRef<HTMLButtonElement>(null)
  useTypeToFocus(field)

  if (!canSend) {
    return (
      <div className="mx-4 mb-[max(1rem,env(safe-area-inset-bottom))] rounded-card border border-line bg-surface-1 px-4 py-3 text-sm text-ink-muted">
        {reason}
      </div>
    )
  }

  const left = limits.messageTextMax - draft.trim().length
  const write = (text: string) => {
    drafts.write(channelId, text)
    onText(text)
  }
  const send = () => {
    if (isHeld) return
    const sent = onSend(draft)
    setHasTooManyUnsent(!sent.ok && sent.error === 'too-many-unsent')
    if (sent.ok) drafts.write(channelId, '')
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter chooses a word and the arrows walk its list.
    if (event.nativeEvent.isComposing) return
    const shortcut = shortcutOf(event, ['sendMessage', 'editLastMessage', 'insertEmoji', 'cancelReply'])
    if (shortcut === 'sendMessage') {
      event.preventDefault()
      send()
    } else if (shortcut === 'editLastMessage' && draft === '') {
      event.preventDefault()
      props.onEditLast()
    } else if (shortcut === 'insertEmoji') {
      event.preventDefault()
      emojiButton.current?.click()
    } else if (shortcut === 'cancelReply' && props.onCancelReply) {
      event.preventDefault()
      props.onCancelReply()
    }
  }

  return (
    <div className="px-4 pb-[max(1rem,env(safe-area-inset-bottom))] max-sm:px-2 max-sm:pb-[max(0.5rem,env(safe-area-inset-bottom))]">
      <div className="rounded-card border border-line bg-surface-3 focus-within:border-line-strong">
        {props.reply}
        <div className="flex items-end gap-1 ps-3.5 pe-1">
          <TextareaAutosize
            ref={field}
            value={draft}
            maxRows={12}
            placeholder={t`Message #${channelName}`}
            aria-label={t`Message #${channelName}`}
            aria-invalid={left < 0}
            aria-describedby="composer-reply composer-note composer-problem"
            enterKeyHint="send"
            onChange={(event) => write(event.target.value)}
            onKeyDown={onKeyDown}
            className="min-w-0 flex-1 resize-none self-center bg-transparent py-2.5 text-base text-ink outline-none placeholder:text-ink-faint max-sm:text-[1rem]"
          />
          {left < counterFrom && (
            <span
              className={classNames(
                'px-1 pb-4 text-xs tabular-nums',
                left < 0 ? 'text-danger' : 'text-ink-muted',
              )}
            >
              {left}
            </span>
          )}
          <EmojiButton field={field} button={emojiButton} />
          <SendButton isDisabled={isHeld || left < 0 || draft.trim() === ''} onSend={send} />
        </div>
      </div>
      <div id="composer-note">{props.note}</div>
      <p id="composer-problem" role="alert" className="text-sm text-danger not-empty:pt-1.5">
        {left < 0 &&
          t`This message is ${plural(-left, { one: '# character', other: '# characters' })} too long. Shorten it or send it in parts.`}
        {hasTooManyUnsent && (
          <Trans>Many messages are still waiting to be sent. Retry or discard some of them first.</Trans>
        )}
      </p>
    </div>
  )
}

function SendButton({ isDisabled, onSend }: { isDisabled: boolean; onSend: () => void }) {
  const { t } = useLingui()
  return (
    <button
      type="button"
      aria-label={t`Send`}
      disabled={isDisabled}
      // Touching the button must not close the phone's keyboard.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onSend}
      className="touch-target my-1 grid size-9 shrink-0 place-items-center rounded-control text-accent-ink transition-colors hover:bg-hover disabled:text-ink-faint disabled:hover:bg-transparent"
    >
      <SendHorizontal size={20} strokeWidth={1.75} aria-hidden="true" className="rtl:-scale-x-100" />
    </button>
  )
}
