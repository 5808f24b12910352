import { expect, it } from 'vitest'
import { parseIds } from './parseIds'

it.each([
  ['', [], []],
  ['  \n ', [], []],
  ['abc', ['abc'], []],
  ['abc, def;ghi\njkl\tabc', ['abc', 'def', 'ghi', 'jkl'], []],
  ['abc @somebody a/b', ['abc'], ['@somebody', 'a/b']],
  ['x'.repeat(129), [], ['x'.repeat(129)]],
])('%j', (typed, ids, wrong) => {
  expect(parseIds(typed)).toEqual({ ids, wrong })
})
