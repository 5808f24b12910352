import { expect, test } from 'vitest'
import { passesByItself } from './passesByItself'

const failed = (code: unknown) => Object.assign(new Error('failed'), { code })

test.each([
  ['a transaction that met too many others', failed(10), true],
  ['a deadline', failed(4), true],
  ['nobody who answers', failed(14), true],
  ['a broken precondition', failed(9), false],
  ['a code of Auth', failed('auth/user-not-found'), false],
  ['a slip of ours', new TypeError('undefined is not a function'), false],
  ['what is no error', 10, false],
])('%s', (_what, error, passes) => {
  expect(passesByItself(error)).toBe(passes)
})
