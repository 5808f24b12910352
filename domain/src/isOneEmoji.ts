const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** A picture by itself, a character made one by the selector, a flag, or a keycap. */
const emoji = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F|^\p{RI}{2}$|^[0-9#*]\uFE0F?\u20E3$/u

/** One emoji, however many code points it is made of. */
export const isOneEmoji = (text: string): boolean =>
  [...segmenter.segment(text)].length === 1 && emoji.test(text)
