import { expect, it } from 'vitest'
import { isOneEmoji } from './isOneEmoji'

it.each(['🌿', '❤️', '👍🏽', '👩‍👩‍👧‍👦', '🇫🇷', '🏴‍☠️', '1️⃣', '⭐'])('%s is one emoji', (text) => {
  expect(isOneEmoji(text)).toBe(true)
})
it.each(['', 'a', '1', '#', '🌿🌿', '🌿 ', '❤️a', '<b>'])('%j is none', (text) => {
  expect(isOneEmoji(text)).toBe(false)
})
