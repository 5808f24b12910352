import { asRoleId } from '@parley/domain/ids'
import type { Role } from '@parley/domain/schema/server'
import { expect, it } from 'vitest'
import { nameLookOf } from './nameLookOf'

const aRole = (id: string, rest: Partial<Role>): Role => ({
  schemaVersion: 1,
  id: asRoleId(id),
  name: id,
  color: null,
  position: 1,
  permissions: [],
  hoist: false,
  mentionable: false,
  ...rest,
})

it('is the colour of the highest coloured role, whatever stands above it without a colour', () => {
  const roles = [
    aRole('plain', { position: 9 }),
    aRole('low', { position: 1, color: '#111111' }),
    aRole('high', { position: 5, color: '#222222' }),
  ]
  expect(nameLookOf(['low', 'plain', 'high'], roles).color).toBe('#222222')
  expect(nameLookOf(['plain'], roles).color).toBeNull()
})

it('has the emoji of the highest role with one, whichever gives the colour', () => {
  const roles = [
    aRole('color', { position: 9, color: '#111111' }),
    aRole('low', { position: 1, icon: '🌱' }),
    aRole('high', { position: 5, icon: '🦉' }),
    aRole('not held', { position: 7, icon: '👑' }),
  ]
  expect(nameLookOf(['low', 'color', 'high'], roles)).toEqual({
    color: '#111111',
    icon: { emoji: '🦉', roleName: 'high' },
  })
  expect(nameLookOf(['color'], roles).icon).toBeNull()
})
