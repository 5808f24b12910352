import { asUid, type Uid } from '@parley/domain/ids'
import { expect, it } from 'vitest'
import { mostAsked, withAsked } from './useAskedUids'

const many = Array.from({ length: 3 * mostAsked }, (_, n) => asUid(`nobody${n}`))
const askAll = (asked: readonly Uid[]) => many.reduce(withAsked, asked)

it('comes to rest, however many are asked for again and again', () => {
  const first = askAll([])
  expect(first).toHaveLength(mostAsked)
  expect(askAll(first)).toBe(first)
})

it('keeps whoever was asked for first', () => {
  expect(askAll([asUid('ada')])[0]).toBe('ada')
})
