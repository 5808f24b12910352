import { afterEach, expect, test, vi } from 'vitest'
import { placeOf } from './placeOf'

const own = 'https://parley.example'
const path = '/s/110000000000000001/110000000000000002'
const message = 'abcdefghijklmnopqrst'

test('a link to a message of this Parley is a place in it', () => {
  expect(placeOf(`${own}${path}/${message}`, own)).toEqual({
    serverId: '110000000000000001',
    channelId: '110000000000000002',
    messageId: message,
    path: `${path}/${message}`,
  })
  expect(placeOf(own + path, own)?.messageId).toBe(null)
})

afterEach(() => {
  vi.unstubAllGlobals()
})

test('browsers of 2023 find it, too', () => {
  vi.stubGlobal('URL', class extends URL {})
  Object.defineProperty(URL, 'parse', { value: undefined })
  expect(placeOf(own + path, own)?.path).toBe(path)
  expect(placeOf('nonsense', own)).toBe(null)
})

test.each([
  `https://other.example${path}`,
  `https://parley.example.evil.example${path}`,
  `${own}/s/110000000000000001`,
  `${own}/s/a/b`,
  `${own}${path}/short`,
  `${own}/settings/account`,
])('%s is an address like any other', (href) => {
  expect(placeOf(href, own)).toBe(null)
})
