import type { EmojiData } from 'frimousse'

/** emojibase's list as we want it to be chosen from and searched. */
export const tidyEmojis = (data: EmojiData): EmojiData => ({
  ...data,
  emojis: data.emojis.map((each) => ({
    ...each,
    emoji: asTyped(each.emoji),
    tags: tagsBeyondName(each.label, each.tags),
  })),
})

/**
 * As keyboards write it. emojibase adds the selector of pictures to what is a picture by itself too, and then a 👍 from
 * here would be another reaction than a 👍 from there.
 */
export const asTyped = (emoji: string) => emoji.replaceAll(/(\p{Emoji_Presentation})\uFE0F/gu, '$1')

/** A tag that only repeats a word of the name would count twice, and “thumbs” would find 👎 before 👍. */
const tagsBeyondName = (name: string, tags: readonly string[]) =>
  tags.filter((tag) => !name.toLowerCase().includes(tag.toLowerCase()))
