import { asUid } from '@parley/domain/ids'
import type { Reactions } from '@parley/domain/schema/reaction'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comeTrue, isAmongUnnamed, shownReactions, type Wishes } from './shownReactions'

const me = asUid('me')
const kind = (count: number, uids: string[], since = 1) => ({ count, uids: uids.map(asUid), since })
const said = (kinds: Reactions['kinds']): Reactions => ({ countedAt: 1, kinds })
const own = (wishes: Wishes = {}, known: string[] = []) => ({ uid: me, wishes, known })
const want = (isSaved = false) => ({ isWanted: true, isSaved })
const unwant = (isSaved = false) => ({ isWanted: false, isSaved })
const briefly = (reactions: Reactions | undefined, of = own()) =>
  shownReactions(reactions, of).map(({ emoji, count, isOwn }) => [emoji, count, isOwn])

test('kinds stand in the order in which they came', () => {
  const reactions = said({ '🎉': kind(1, ['bo'], 5), '👍': kind(2, ['me', 'bo'], 2) })
  expect(briefly(reactions)).toEqual([
    ['👍', 2, true],
    ['🎉', 1, false],
  ])
  expect(briefly(undefined)).toEqual([])
})

test('a wish shows at once, and counts once when it has been counted', () => {
  const before = said({ '👍': kind(1, ['bo']) })
  const after = said({ '👍': kind(2, ['me', 'bo']) })
  expect(briefly(before, own({ '👍': want() }))).toEqual([['👍', 2, true]])
  expect(briefly(after, own({ '👍': want() }))).toEqual([['👍', 2, true]])
  expect(briefly(undefined, own({ '🎉': want() }))).toEqual([['🎉', 1, true]])
  expect(comeTrue(before, own({ '👍': want(true) }))).toEqual([])
  expect(comeTrue(after, own({ '👍': want() }))).toEqual([])
  expect(comeTrue(after, own({ '👍': want(true) }))).toEqual(['👍'])
})

test('taken back, it is gone at once, and the last one goes with it', () => {
  const before = said({ '👍': kind(2, ['me', 'bo']), '🎉': kind(1, ['me']) })
  expect(briefly(before, own({ '👍': unwant(), '🎉': unwant() }))).toEqual([['👍', 1, false]])
  expect(comeTrue(said({ '👍': kind(1, ['bo']) }), own({ '👍': unwant(true), '🎉': unwant(true) }))).toEqual([
    '👍',
    '🎉',
  ])
})

test('in a crowd whoever is not named is asked for', () => {
  const crowd = said({ '👍': kind(100, ['bo', 'cy']) })
  expect(isAmongUnnamed(crowd, me)).toBe(true)
  expect(isAmongUnnamed(said({ '👍': kind(100, ['me', 'cy']) }), me)).toBe(false)
  expect(isAmongUnnamed(said({ '👍': kind(2, ['bo', 'cy']) }), me)).toBe(false)
  expect(briefly(crowd, own({}, ['👍']))).toEqual([['👍', 100, true]])
  expect(briefly(crowd, own({ '👍': unwant() }, ['👍']))).toEqual([['👍', 99, false]])
  // What was asked a while ago is no word against a message that names everybody.
  expect(briefly(said({ '👍': kind(1, ['bo']) }), own({}, ['👍']))).toEqual([['👍', 1, false]])
})

test('whatever is wished, it counts others as they are and this reader once', () => {
  const emojis = ['👍', '🎉', '❤️']
  const wish = fc.option(fc.record({ isWanted: fc.boolean(), isSaved: fc.boolean() }), { nil: undefined })
  const uids = fc.uniqueArray(fc.constantFrom('me', 'bo', 'cy', 'di'))
  fc.assert(
    fc.property(
      fc.array(uids, { minLength: 3, maxLength: 3 }),
      fc.array(wish, { minLength: 3, maxLength: 3 }),
      (who, wished) => {
        const kinds = Object.fromEntries(
          emojis.flatMap((emoji, n) => (who[n]!.length > 0 ? [[emoji, kind(who[n]!.length, who[n]!)]] : [])),
        )
        const wishes = Object.fromEntries(
          emojis.flatMap((emoji, n) => (wished[n] ? [[emoji, wished[n]]] : [])),
        )
        const shown = shownReactions(said(kinds), own(wishes))
        for (const [n, emoji] of emojis.entries()) {
          const isOwn = wished[n]?.isWanted ?? who[n]!.includes('me')
          const count = who[n]!.filter((each) => each !== 'me').length + Number(isOwn)
          const row = shown.find((each) => each.emoji === emoji)
          expect([row?.count ?? 0, row?.isOwn ?? false]).toEqual([count, count > 0 && isOwn])
        }
      },
    ),
    { seed: 20261129 },
  )
})
