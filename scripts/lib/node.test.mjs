import { expect, test } from 'vitest'
import { isAtLeast } from './node.mjs'

test.each([
  ['22.22.0', true],
  ['22.22.1', true],
  ['24.0.0', true],
  ['100.0.0', true],
  ['22.21.9', false],
  ['22.3.0', false],
  ['20.99.0', false],
  ['18.0.0', false],
  ['22.22.0-nightly', true],
  ['0', false],
])('Node %s is new enough: %s', (version, isEnough) => {
  expect(isAtLeast(version, '22.22.0')).toBe(isEnough)
})
