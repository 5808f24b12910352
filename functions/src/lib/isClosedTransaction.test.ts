import { expect, test } from 'vitest'
import { isClosedTransaction } from './isClosedTransaction'

const failed = (code: unknown, message: string) => Object.assign(new Error(message), { code })

test.each([
  ['what the emulator says', failed(3, '3 INVALID_ARGUMENT: Transaction is invalid or closed.'), true],
  ['another wrong request', failed(3, '3 INVALID_ARGUMENT: Document name is too long.'), false],
  ['another failure of these words', failed(13, 'Transaction is invalid or closed.'), false],
  ['what has no code', new Error('Transaction is invalid or closed.'), false],
  ['what is no error', 'Transaction is invalid or closed.', false],
])('%s', (_what, error, isClosed) => {
  expect(isClosedTransaction(error)).toBe(isClosed)
})
