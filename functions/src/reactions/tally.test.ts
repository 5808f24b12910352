import { asUid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kindsOf, tally } from './tally'

const reactor = (name: string, ...emojis: string[]) => ({ uid: asUid(name), emojis })

test('each kind counts its reactors, and names those who came last', () => {
  const crowd = Array.from({ length: 12 }, (_, n) => reactor(`u${n}`, '👍', ...(n === 3 ? ['🎉'] : [])))
  const kinds = tally(kindsOf(crowd), {}, 5)
  expect(kinds['👍']).toEqual({
    count: 12,
    uids: crowd.slice(0, limits.reactorsNamed).map(({ uid }) => uid),
    since: 5,
  })
  expect(kinds['🎉']).toEqual({ count: 1, uids: ['u3'], since: 5 })
})

test('a kind keeps its place, whoever was first, and loses it when nobody is left', () => {
  const known = {
    '🎉': { count: 1, uids: [asUid('a')], since: 1 },
    '👍': { count: 1, uids: [asUid('a')], since: 2 },
    '👀': { count: 1, uids: [asUid('a')], since: 3 },
  }
  const kinds = tally(kindsOf([reactor('b', '❤️', '👍', '🎉')]), known, 9)
  expect(Object.keys(kinds)).toEqual(['🎉', '👍', '❤️'])
})

test('what is no emoji, or one kind too many, is not counted', () => {
  const faces = Array.from({ length: 21 }, (_, n) => String.fromCodePoint(0x1f600 + n))
  expect(Object.keys(tally(kindsOf([reactor('a', '↔', '👍👍', '👍')]), {}, 1))).toEqual(['👍'])
  const known = Object.fromEntries(faces.slice(1).map((face) => [face, { count: 1, uids: [], since: 1 }]))
  const kinds = tally(kindsOf([reactor('a', ...faces)]), known, 2)
  expect(Object.keys(kinds)).toEqual(faces.slice(1))
})

test('sums are those of the reactors, however they are drawn', () => {
  const emojis = fc.uniqueArray(fc.constantFrom('👍', '🎉', '❤️', '😂', '👀'))
  fc.assert(
    fc.property(fc.array(emojis, { maxLength: 60 }), (drawn) => {
      const reactors = drawn.map((each, n) => reactor(`u${n}`, ...each))
      const kinds = tally(kindsOf(reactors), {}, 1)
      const sum = Object.values(kinds).reduce((total, { count }) => total + count, 0)
      expect(sum).toBe(drawn.reduce((total, each) => total + each.length, 0))
    }),
    { seed: 20261129 },
  )
})
