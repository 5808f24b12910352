import { expect, it } from 'vitest'
import { permissions } from './permission'
import { isOfChannels, permissionGroupNames, permissionGroups, permissionsOf } from './permissionGroups'

it('every permission is in exactly one group', () => {
  const grouped = permissionGroupNames.flatMap((name) => [...permissionGroups[name]])
  expect(grouped.toSorted()).toEqual(permissions.toSorted())
})
it('channels say nothing about what is the server’s', () => {
  expect(isOfChannels('banMembers')).toBe(false)
  expect(permissionsOf('members', 'text')).toEqual(['createInvite'])
  expect(permissionsOf('all', 'category')).toEqual([])
})
it('a text channel has no voice, and a voice channel has a chat', () => {
  expect(permissionsOf('voice', 'text')).toEqual([])
  expect(permissionsOf('text', 'voice')).toContain('sendMessages')
})
