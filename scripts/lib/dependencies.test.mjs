import { expect, test } from 'vitest'
import { holdsAll } from './dependencies.mjs'

const lock = {
  packages: {
    '': { name: 'parley' },
    domain: { version: '0.1.0' },
    'node_modules/@parley/domain': { resolved: 'domain', link: true },
    'node_modules/vite': { version: '8.3.8' },
    'node_modules/only-on-windows': { version: '1.0.0', optional: true },
  },
}
const { 'node_modules/only-on-windows': _windows, '': _root, ...present } = lock.packages

test('packages that a person installed with npm are not installed again', () => {
  expect(holdsAll(lock, { packages: present })).toBe(true)
})

test('a package that is missing, or has another version, is noticed', () => {
  const { 'node_modules/vite': vite, ...others } = present
  expect(holdsAll(lock, { packages: others })).toBe(false)
  expect(
    holdsAll(lock, { packages: { ...others, 'node_modules/vite': { ...vite, version: '8.0.0' } } }),
  ).toBe(false)
})
