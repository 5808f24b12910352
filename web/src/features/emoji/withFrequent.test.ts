import type { EmojiData } from 'frimousse'
import { expect, it } from 'vitest'
import { plainEmoji, withFrequent } from './withFrequent'

const skins = { light: '👋🏻', 'medium-light': '👋🏼', medium: '👋🏽', 'medium-dark': '👋🏾', dark: '👋🏿' }
const data: EmojiData = {
  locale: 'en',
  categories: [{ index: 1, label: 'People' }],
  skinTones: { light: 'Light skin tone', 'medium-light': '', medium: '', 'medium-dark': '', dark: '' },
  emojis: [
    { emoji: '👍', category: 1, label: 'Thumbs up', version: 1, tags: [] },
    { emoji: '👋', category: 1, label: 'Waving hand', version: 1, tags: [], skins },
  ],
}
const listed = (frequent: string[], isSearching = false) =>
  withFrequent(data, { frequent, label: 'Frequently used', isSearching: () => isSearching }).emojis.map(
    ({ emoji, label }) => [plainEmoji(emoji), label],
  )
const all = [
  ['👍', 'Thumbs up'],
  ['👋', 'Waving hand'],
]

it('puts the frequent ones in front, in their tone and named by it', () => {
  expect(listed(['👋🏻', '👍'])).toEqual([
    ['👋🏻', 'Waving hand: light skin tone'],
    ['👍', 'Thumbs up'],
    ...all,
  ])
})

it('leaves out what cannot be drawn here, and all of them while something is searched', () => {
  expect(listed(['🫪'])).toEqual(all)
  expect(listed(['👍'], true)).toEqual(all)
})

it('tells the frequent one from the same emoji in its category', () => {
  const { emojis } = withFrequent(data, { frequent: ['👍'], label: '', isSearching: () => false })
  expect(emojis[0]?.emoji).not.toBe(emojis[1]?.emoji)
})
