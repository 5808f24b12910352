import { expect, test } from 'vitest'
import { isCompatible } from './judgeLicence.mjs'

test.each(['MIT', 'Apache-2.0', '(MIT OR GPL-2.0-only)', 'MIT AND BSD-3-Clause', 'AGPL-3.0-or-later'])(
  '%s goes together with our licence',
  (licence) => expect(isCompatible(licence)).toBe(true),
)

test.each([
  'GPL-2.0-only',
  'SSPL-1.0',
  'UNLICENSED',
  'SEE LICENSE IN LICENSE',
  'MIT AND SSPL-1.0',
  '',
  undefined,
])('%s does not', (licence) => expect(isCompatible(licence)).toBe(false))
