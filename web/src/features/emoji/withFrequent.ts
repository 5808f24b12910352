import type { EmojiData } from 'frimousse'

const frequentCategory = -1
/**
 * Invisible, and in front of an emoji in the row of frequent ones: the same emoji stands in its category too, and
 * frimousse would highlight both.
 */
const mark = '\u2060'

/** As everybody else writes it. */
export const plainEmoji = (emoji: string) => emoji.replace(mark, '')

type Options = {
  /** Most used first. What this device cannot draw is left out. */
  frequent: readonly string[]
  label: string
  /** Then there is no such row: each of its emoji would be found twice. */
  isSearching: () => boolean
}

/** The frequent ones as a category of their own in front of all others. */
export function withFrequent(data: EmojiData, { frequent, label, isSearching }: Options): EmojiData {
  const row = frequent.flatMap((emoji) => {
    const name = nameOf(emoji, data)
    return name === undefined
      ? []
      : [{ emoji: mark + emoji, category: frequentCategory, label: name, version: 0, tags: [] }]
  })
  return {
    ...data,
    categories: [{ index: frequentCategory, label }, ...data.categories],
    // Read anew for every search.
    get emojis() {
      return isSearching() ? data.emojis : [...row, ...data.emojis]
    },
  }
}

/** Two tones of one emoji have two names. */
function nameOf(emoji: string, { emojis, skinTones }: EmojiData): string | undefined {
  for (const { emoji: base, skins, label } of emojis) {
    if (base === emoji) return label
    const tone = (Object.keys(skinTones) as (keyof typeof skinTones)[]).find((key) => skins?.[key] === emoji)
    if (tone) return `${label}: ${skinTones[tone].toLowerCase()}`
  }
  return undefined
}
