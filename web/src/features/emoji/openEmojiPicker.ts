import { closeEmojiPicker, type EmojiRequest, picker } from './emojiRequest'
import { noteEmojiUse, readFrequentEmojis } from './frequentEmojis'

/** One row, where it is widest. */
const frequentCount = 9

/**
 * From the same button a second time it closes. A button that keeps the focus elsewhere does so on pointer down.
 * The frequent ones are handed over: would the picker's own code reach for them, what it shares with the first load
 * would become one more file of it.
 */
export function openEmojiPicker({ anchor, onChoose, label }: EmojiRequest): void {
  const { isOpen, request } = picker.getState()
  if (isOpen && anchor && anchor === request?.anchor) {
    closeEmojiPicker()
    return
  }
  const choose = (emoji: string) => {
    noteEmojiUse(emoji)
    onChoose(emoji)
  }
  const frequent = readFrequentEmojis(frequentCount)
  const number = (request?.number ?? 0) + 1
  picker.setState({ isOpen: true, request: { anchor, onChoose: choose, label, frequent, number } })
}
