import { useId } from 'react'
import { flushSync } from 'react-dom'
import { FloatingCard } from '#ui/FloatingCard'
import { EmojiPanel } from './EmojiPanel'
import { closeEmojiPicker, useEmojiRequest } from './emojiRequest'

export function EmojiPicker({ isOpen }: { isOpen: boolean }) {
  const request = useEmojiRequest()
  const headingId = useId()
  if (!request) return null
  const choose = (emoji: string) => {
    // Before anything is done with it: while a sheet lies over the page, nothing below takes the focus.
    flushSync(closeEmojiPicker)
    request.onChoose(emoji)
  }
  return (
    <FloatingCard
      isOpen={isOpen}
      onOpenChange={(open) => open || closeEmojiPicker()}
      labelledBy={headingId}
      anchor={request.anchor}
      side="top"
      size="lg"
      startsWithField
    >
      <EmojiPanel
        key={request.number}
        headingId={headingId}
        label={request.label}
        frequent={request.frequent}
        onChoose={choose}
      />
    </FloatingCard>
  )
}
