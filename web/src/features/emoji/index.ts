export { useIsEmojiPickerOpen } from './emojiRequest'
export { noteEmojiUse, readFrequentEmojis } from './frequentEmojis'
export { LazyEmojiPicker } from './LazyEmojiPicker'
export { openEmojiPicker } from './openEmojiPicker'
