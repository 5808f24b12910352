import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { asUid } from '../ids'
import { isMeant, needsReading, purgeFilter, type PurgeFilter } from './purge'

const anything: PurgeFilter = {
  authorId: null,
  text: '',
  hasLink: false,
  withinS: null,
  fromId: null,
  toId: null,
  last: 100,
}
const said = (text: string) => ({ text, authorId: asUid('ada') })

describe('isMeant', () => {
  it.each<[string, Partial<PurgeFilter>, string, boolean]>([
    ['anything', {}, 'Hello', true],
    ['the author', { authorId: asUid('ada') }, 'Hello', true],
    ['another author', { authorId: asUid('bo') }, 'Hello', false],
    ['a part of the text', { text: 'ell' }, 'Hello', true],
    ['a part in other letters', { text: 'hELLO' }, 'Say Hello', true],
    ['an accent typed in two ways', { text: 'caf\u00e9' }, 'cafe\u0301', true],
    ['a text that is not there', { text: 'bye' }, 'Hello', false],
    ['what looks like a pattern', { text: '.*' }, 'Hello', false],
    ['a link', { hasLink: true }, 'see HTTPS://example.org', true],
    ['a link behind words', { hasLink: true }, '[here](http://example.org)', true],
    ['no link', { hasLink: true }, 'https:// is how they begin', false],
    ['a link without the text', { hasLink: true, text: 'buy' }, 'https://example.org', false],
  ])('%s', (_name, wish, text, expected) => {
    expect(isMeant(said(text), { ...anything, ...wish })).toBe(expected)
  })
})

it('only a text and a link have to be read for', () => {
  expect([{}, { authorId: asUid('ada') }, { text: 'x' }, { hasLink: true }].map(reads)).toEqual([
    false,
    false,
    true,
    true,
  ])
})
const reads = (wish: Partial<PurgeFilter>) => needsReading({ ...anything, ...wish })

it.each([
  ['no message', { last: 0 }],
  ['101 messages', { last: 101 }],
  ['half a message', { last: 1.5 }],
  ['another time', { withinS: 60 }],
  ['an id of another kind', { fromId: '1' }],
  ['a text of 101 letters', { text: 'x'.repeat(101) }],
])('a filter for %s is none', (_name, wish) => {
  expect(v.is(purgeFilter, anything)).toBe(true)
  expect(v.is(purgeFilter, { ...anything, ...wish })).toBe(false)
})
