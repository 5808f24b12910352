import { expect, test } from 'vitest'
import { isJumbo } from './isJumbo'
import { parseMarkdown } from './parseMarkdown'

const wave = '<:wave:110000000000000001>'

test.each([
  ['🙂', true],
  ['🙂 🎉\n🌊', true],
  ['👩‍👩‍👧‍👦 👍🏽 🇬🇧 ❤️ 5️⃣', true],
  [wave, true],
  [`${wave} 🙂`, true],
  ['🙂'.repeat(27), true],
  ['🙂'.repeat(28), false],
  ['🙂 hello', false],
  ['12', false],
  ['#', false],
  ['©', false],
  ['❤', false],
  ['', false],
  ['**🙂**', false],
  ['# 🙂', false],
  ['> 🙂', false],
  ['`🙂`', false],
  ['<@abc>', false],
])('%s: %s', (text, expected) => {
  expect(isJumbo(parseMarkdown(text))).toBe(expected)
})
