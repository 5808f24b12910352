import { describe, expect, it } from 'vitest'
import { canOverseeMembers } from './canOverseeMembers'
import { defaultEveryonePermissions, type Permission, permissions } from './permission'

describe('canOverseeMembers', () => {
  it.each<Permission>([
    'manageServer',
    'manageRoles',
    'manageNicknames',
    'kickMembers',
    'banMembers',
    'moderateMembers',
    'muteMembers',
    'deafenMembers',
  ])('%s is enough', (permission) => {
    expect(canOverseeMembers(new Set([permission]))).toBe(true)
  })
  it('is for nobody who may do only what everybody may, or who keeps only the messages in order', () => {
    expect(canOverseeMembers(new Set())).toBe(false)
    expect(canOverseeMembers(new Set(defaultEveryonePermissions))).toBe(false)
    expect(canOverseeMembers(new Set<Permission>(['manageMessages', 'manageChannels']))).toBe(false)
  })
  it('is for whoever may do everything', () => {
    expect(canOverseeMembers(new Set(permissions))).toBe(true)
  })
})
