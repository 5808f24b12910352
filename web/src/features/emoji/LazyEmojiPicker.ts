import { lazyOnOpen } from '#lib/lazyOnOpen'

export const LazyEmojiPicker = lazyOnOpen(async () => (await import('./EmojiPicker')).EmojiPicker)
