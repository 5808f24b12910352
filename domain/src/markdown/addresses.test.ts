import { afterEach, expect, test, vi } from 'vitest'
import { safeHref } from './addresses'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('browsers of 2023 open addresses, too', () => {
  vi.stubGlobal('URL', class extends URL {})
  Object.defineProperty(URL, 'parse', { value: undefined })
  expect(safeHref('https://example.org')).toBe('https://example.org/')
  expect(safeHref('https://[nonsense')).toBe(null)
})
