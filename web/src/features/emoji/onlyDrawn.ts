import type { EmojiData } from 'frimousse'

const sizePx = 16
const oldestAsked = 15

/**
 * Without what this device cannot draw. frimousse looks for the box that stands for an unknown character; where a font
 * of emoji leaves a gap instead, we look. Only at what is so new that a font may lack it.
 */
export function onlyDrawn(emojis: EmojiData['emojis']): EmojiData['emojis'] {
  const context = new OffscreenCanvas(sizePx, sizePx).getContext('2d', { willReadFrequently: true })
  if (!context) return emojis
  context.font = `${sizePx / 2}px 'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji', sans-serif`
  context.textBaseline = 'top'
  const isDrawn = (emoji: string) => {
    context.clearRect(0, 0, sizePx, sizePx)
    context.fillText(emoji, 0, 0)
    return context.getImageData(0, 0, sizePx, sizePx).data.some((value) => value > 0)
  }
  return emojis.filter(({ emoji, version }) => version < oldestAsked || isDrawn(emoji))
}
