export { useIsEmojiPickerOpen } from './emojiRequest'
export {
  /** @public For whatever offers emoji without the picker. */
  noteEmojiUse,
  /** @public */
  readFrequentEmojis,
  /** @public */
  useFrequentEmojis,
} from './frequentEmojis'
export { LazyEmojiPicker } from './LazyEmojiPicker'
export { openEmojiPicker } from './openEmojiPicker'
