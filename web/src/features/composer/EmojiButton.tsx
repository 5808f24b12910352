import { useLingui } from '@lingui/react/macro'
import { Smile } from 'lucide-react'
import type { RefObject } from 'react'
import { openEmojiPicker } from '#features/emoji'
import { IconButton } from '#ui/IconButton'
import { insertText } from './insertText'

type Props = {
  field: RefObject<HTMLTextAreaElement | null>
  /** The shortcut presses it. */
  button: RefObject<HTMLButtonElement | null>
}

/** Puts an emoji where the caret is. */
export function EmojiButton({ field, button }: Props) {
  const { t } = useLingui()
  const open = (anchor: Element) => {
    const text = field.current
    // A draft that nobody has touched on this visit has its caret in front.
    if (text && text !== document.activeElement && text.selectionEnd === 0)
      text.setSelectionRange(text.value.length, text.value.length)
    openEmojiPicker({
      anchor,
      label: t`Insert an emoji`,
      onChoose: (emoji) => field.current && insertText(field.current, emoji),
    })
  }
  return (
    <IconButton
      ref={button}
      label={t`Emoji`}
      // The field keeps the focus, and gets it back afterwards.
      onPointerDown={(event) => event.preventDefault()}
      onClick={(event) => open(event.currentTarget)}
      className="my-1.5 pointer-coarse:my-1"
    >
      <Smile size={20} strokeWidth={1.75} aria-hidden="true" />
    </IconButton>
  )
}
