import type { Actor } from '@parley/domain/permissions/hierarchy'
import type { Permission } from '@parley/domain/permissions/permission'
import { permissionsIn } from '@parley/domain/permissions/permissionsIn'
import { expect, it } from 'vitest'
import { sectionsFor } from './sectionsFor'

const serverId = '100000000000000001'
/** Somebody whose role stands here, and grants this. */
const actorAt = (position: number, ...permissions: Permission[]): Actor => ({
  server: { ownerId: 'owner' },
  serverId,
  roles: [
    { id: serverId, position: 0, permissions: position === 0 ? permissions : [] },
    { id: 'role', position, permissions },
  ],
  uid: 'mia',
  access: { roles: [serverId, 'role'], timeoutUntil: 0, suspended: false },
  nowMs: 1,
})
const sectionsOf = (actor: Actor) => sectionsFor(permissionsIn(actor), false, actor)

it('shows bans to whom the function would show them: the rank counts as well', () => {
  expect(sectionsOf(actorAt(1, 'banMembers'))).toEqual(['members', 'bans', 'safety'])
  expect(sectionsOf(actorAt(1, 'kickMembers'))).toEqual(['members', 'safety'])
  expect(sectionsOf(actorAt(0, 'banMembers'))).toEqual(['members', 'safety'])
  expect(sectionsFor(new Set<Permission>(['banMembers']), false, undefined)).toEqual(['members', 'safety'])
})
