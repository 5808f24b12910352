import { expect, test } from 'vitest'
import { majorIn } from './java.mjs'

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "21" 2023-09-19', 21],
  ['java version "1.8.0_401"', 8],
  ['Unable to locate a Java Runtime.', undefined],
])('%s is Java %s', (text, major) => {
  expect(majorIn(text)).toBe(major)
})
