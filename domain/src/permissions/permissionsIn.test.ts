import { describe, expect, it } from 'vitest'
import { type Permission, permissions } from './permission'
import { canManageChannels, type PermissionsInput, permissionsIn } from './permissionsIn'

const nowMs = 1_800_000_000_000
const base: PermissionsInput = {
  server: { ownerId: 'olga' },
  serverId: 's',
  roles: [
    { id: 's', permissions: ['viewChannel', 'readMessageHistory', 'sendMessages', 'attachFiles'] },
    { id: 'red', permissions: ['manageChannels'] },
    { id: 'staff', permissions: ['administrator'] },
  ],
  uid: 'ada',
  access: { roles: ['s'], timeoutUntil: 0, suspended: false },
  nowMs,
}
const withRoles = (...roles: string[]) => ({ ...base, access: { ...base.access, roles: ['s', ...roles] } })
const overwrite = (kind: 'role' | 'member', allow: Permission[], deny: Permission[]) => ({
  kind,
  allow,
  deny,
})
const listed = (input: PermissionsInput) => [...permissionsIn(input)].sort()

describe('what a member may do', () => {
  it('is what their roles grant together', () => {
    expect(permissionsIn(base).has('manageChannels')).toBe(false)
    expect(canManageChannels(base)).toBe(false)
    expect(canManageChannels(withRoles('red'))).toBe(true)
  })
  it('is everything for owner and administrators, whatever a channel denies', () => {
    const channel = { type: 'text' as const, overwrites: { s: overwrite('role', [], ['viewChannel']) } }
    expect(permissionsIn({ ...base, uid: 'olga', channel })).toEqual(new Set(permissions))
    expect(permissionsIn({ ...withRoles('staff'), channel })).toEqual(new Set(permissions))
  })
  it("goes everyone, roles, member: a role's allow outweighs another's deny, and the member's own word is last", () => {
    const overwrites = {
      s: overwrite('role', [], ['sendMessages']),
      red: overwrite('role', ['sendMessages'], []),
      blue: overwrite('role', [], ['sendMessages']),
    }
    const roles = [...base.roles, { id: 'blue', permissions: [] }]
    const input = { ...withRoles('red', 'blue'), roles, channel: { type: 'text' as const, overwrites } }
    expect(permissionsIn(input).has('sendMessages')).toBe(true)
    const own = { ...overwrites, ada: overwrite('member', [], ['sendMessages']) }
    expect(permissionsIn({ ...input, channel: { type: 'text', overwrites: own } }).has('sendMessages')).toBe(
      false,
    )
  })
  it('is nothing in a channel they may not see', () => {
    const overwrites = { ada: overwrite('member', ['sendMessages'], ['viewChannel']) }
    expect(listed({ ...base, channel: { type: 'text', overwrites } })).toEqual([])
  })
  it('leaves nothing to attach where nothing may be sent', () => {
    const overwrites = { ada: overwrite('member', [], ['sendMessages']) }
    expect(listed({ ...base, channel: { type: 'text', overwrites } })).toEqual([
      'readMessageHistory',
      'viewChannel',
    ])
  })
  it('is to look on during a timeout, and nothing under suspension', () => {
    const timedOut = { ...base.access, timeoutUntil: nowMs + 1 }
    expect(listed({ ...base, access: timedOut })).toEqual(['readMessageHistory', 'viewChannel'])
    expect(listed({ ...base, uid: 'olga', access: { ...timedOut, suspended: true } })).toEqual([])
  })
  it('takes an overwrite for what it says it is', () => {
    const overwrites = {
      ada: overwrite('role', [], ['sendMessages']),
      s: overwrite('member', [], ['attachFiles']),
    }
    const may = permissionsIn({ ...base, channel: { type: 'text', overwrites } })
    expect([may.has('sendMessages'), may.has('attachFiles')]).toEqual([true, true])
  })
})
