import { expect, test } from 'vitest'
import { readableHost } from './readableHost'

test.each([
  'аpple.com',
  'www.аррӏе.com',
  'bücher.example',
  'xn.straße.example',
  'пример.испытание',
  '例え.テスト',
  'עברית.example',
  '😀.example',
  'a-b-é.example',
  'ü-ü.ü',
  'aéaéaéaéaéaéaéaé.example',
])('%s is read as it was written', (host) => {
  expect(readableHost(`https://${host}:81/path?é`)).toBe(host)
})

test.each(['https://apple.com/', 'https://a.xn.example/é', 'http://127.0.0.1/', 'https://[::1]/'])(
  '%s is what it looks like',
  (href) => {
    expect(readableHost(href)).toBe(null)
  },
)
