import { expect, test } from 'vitest'
import { readLines } from './readLines'

async function linesOf(chunks: string[], longest = 100) {
  const lines: (string | undefined)[] = []
  for await (const line of readLines(stream(chunks), longest)) lines.push(line)
  return lines
}

async function* stream(chunks: string[]) {
  for (const chunk of chunks) yield await Promise.resolve(chunk)
}

test('lines come whole, however they arrive', async () => {
  expect(await linesOf(['one\ntw', 'o', '\n', '\nthree\n'])).toEqual(['one', 'two', '', 'three'])
})

test('the last line needs no end', async () => {
  expect(await linesOf(['one\n', 'two'])).toEqual(['one', 'two'])
})

test('a line that is too long is only noted, and the next one is fine', async () => {
  expect(await linesOf(['1234', '56', '7\n12', '345\n123456'], 5)).toEqual([undefined, '12345', undefined])
})
