import names from 'emojibase-data/en/data.json' with { type: 'json' }
import { expect, it } from 'vitest'
import { asTyped, tidyEmojis } from './tidyEmojis'

it('writes every emoji as keyboards do', () => {
  const keyboards = new RegExp('^\\p{RGI_Emoji}$', 'v')
  // What is newer, Node’s own tables may not have yet.
  const known = names.filter(({ version, group }) => version <= 15 && group !== undefined)
  const odd = known.map(({ emoji }) => asTyped(emoji)).filter((emoji) => !keyboards.test(emoji))
  expect(known.length).toBeGreaterThan(1500)
  expect(odd).toEqual([])
})

it('drops the selector, and tags that the name contains', () => {
  const thumbsDown = {
    emoji: '👎\uFE0F',
    category: 1,
    label: 'Thumbs down',
    version: 1,
    tags: ['bad', 'thumbs'],
  }
  const toned = { light: '', 'medium-light': '', medium: '', 'medium-dark': '', dark: '' }
  const tidy = tidyEmojis({ locale: 'en', categories: [], skinTones: toned, emojis: [thumbsDown] })
  expect(tidy.emojis).toEqual([{ ...thumbsDown, emoji: '👎', tags: ['bad'] }])
})
