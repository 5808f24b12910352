import { asRoleId } from '@parley/domain/ids'
import type { Role } from '@parley/domain/schema/server'
import { expect, it } from 'vitest'
import { roleColorOf } from './roleColorOf'

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
  expect(roleColorOf(['low', 'plain', 'high'], roles)).toBe('#222222')
  expect(roleColorOf(['plain'], roles)).toBeNull()
})
