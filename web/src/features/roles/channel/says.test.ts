import { expect, it } from 'vitest'
import { changedSays, sayOf, saysAfter } from './says'

const stored = { allow: ['speak'], deny: ['stream', 'speak'] } as const

it('reads what is stored as the rules do', () => {
  expect([sayOf(stored, 'speak'), sayOf(stored, 'stream'), sayOf(stored, 'connect')]).toEqual([
    'allow',
    'deny',
    'neutral',
  ])
})
it('changes what was chosen and keeps the rest', () => {
  expect(saysAfter(stored, {})).toEqual({ allow: ['speak'], deny: ['stream'] })
  expect(saysAfter(stored, { speak: 'neutral', connect: 'deny', stream: 'allow' })).toEqual({
    allow: ['stream'],
    deny: ['connect'],
  })
})
it('counts only what is otherwise now', () => {
  expect(changedSays(stored, { speak: 'allow', stream: 'neutral' })).toEqual(['stream'])
})
