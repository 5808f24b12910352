import { expect, it } from 'vitest'
import { overwriteChanges, overwriteOf } from './overwriteChanges'

const one = { kind: 'role', allow: ['viewChannel'], deny: [] }

it('tells what each role or member is allowed and denied otherwise', () => {
  const after = {
    '10': { kind: 'role', allow: [], deny: ['viewChannel'] },
    ann: { kind: 'member', allow: ['sendMessages'], deny: [] },
    '11': one,
  }
  expect(overwriteChanges({ '10': one, '11': one }, after)).toEqual({
    'role/10/allow': { before: ['viewChannel'], after: [] },
    'role/10/deny': { before: [], after: ['viewChannel'] },
    'member/ann/allow': { before: null, after: ['sendMessages'] },
  })
})

it('finds nothing in what says the same, says nothing, or cannot be read', () => {
  expect(overwriteChanges({ '10': one }, { '10': { ...one } })).toEqual({})
  expect(overwriteChanges({}, { '10': { kind: 'role', allow: [], deny: [] } })).toEqual({})
  expect(overwriteChanges('broken', { '10': 'broken' })).toEqual({})
})

it('finds its way back from a field', () => {
  expect(overwriteOf('member/ann/deny')).toEqual({ kind: 'member', id: 'ann', says: 'deny' })
  expect(overwriteOf('topic')).toBeUndefined()
})
