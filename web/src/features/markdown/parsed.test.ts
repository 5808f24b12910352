import { parseMarkdown } from '@parley/domain/markdown/parseMarkdown'
import { afterEach, expect, test, vi } from 'vitest'
import { parsed } from './parsed'

vi.mock(import('@parley/domain/markdown/parseMarkdown'), { spy: true })
afterEach(() => {
  vi.restoreAllMocks()
})

test('a text that cannot be parsed is shown as it was typed', () => {
  vi.spyOn(console, 'error').mockReturnValue()
  vi.mocked(parseMarkdown).mockImplementationOnce(() => {
    throw new RangeError('Too much of something')
  })
  expect(parsed('**a**')).toEqual([{ kind: 'paragraph', children: [{ kind: 'text', text: '**a**' }] }])
})

test('a text is parsed once', () => {
  expect(parsed('*b*')).toBe(parsed('*b*'))
  expect(parseMarkdown).toHaveBeenCalledTimes(1)
})
