import { describe, expect, it } from 'vitest'
import { canSetNickname } from './canSetNickname'
import type { Permission } from './permission'

const role = (id: string, position: number, ...permissions: Permission[]) => ({ id, position, permissions })
const roles = [
  role('s', 0, 'changeNickname'),
  role('low', 1),
  role('mod', 2, 'manageNicknames'),
  role('high', 3),
  role('admin', 4, 'administrator'),
]
type Person = { uid: string; roles: string[] }
const person = (uid: string, ...held: string[]): Person => ({ uid, roles: ['s', ...held] })
const owner = person('olga')
const nowMs = 1_800_000_000_000

function canRename(actor: Person, member: Person, { timeoutUntil = 0, everyone = roles[0]! } = {}): boolean {
  return canSetNickname({
    server: { ownerId: owner.uid },
    serverId: 's',
    roles: [everyone, ...roles.slice(1)],
    uid: actor.uid,
    access: { roles: actor.roles, timeoutUntil, suspended: false },
    nowMs,
    member,
  })
}

describe('canSetNickname', () => {
  const ada = person('ada')

  it('lets people name themselves where their roles do', () => {
    expect(canRename(ada, ada)).toBe(true)
    expect(canRename(ada, ada, { everyone: role('s', 0) })).toBe(false)
    expect(canRename(owner, owner, { everyone: role('s', 0) })).toBe(true)
  })

  it('lets nobody name others without the permission', () => {
    expect(canRename(person('bo', 'high'), ada)).toBe(false)
  })

  it('reaches only people whose highest role is lower', () => {
    const moderator = person('mia', 'mod')
    expect(canRename(moderator, ada)).toBe(true)
    expect(canRename(moderator, person('lou', 'low'))).toBe(true)
    expect(canRename(moderator, person('mo', 'mod'))).toBe(false)
    expect(canRename(moderator, person('hal', 'high'))).toBe(false)
    expect(canRename(moderator, person('al', 'admin'))).toBe(false)
  })

  it('binds administrators to the order too, and not the owner', () => {
    const admin = person('al', 'admin')
    expect(canRename(admin, person('hal', 'high'))).toBe(true)
    expect(canRename(admin, person('amy', 'admin'))).toBe(false)
    expect(canRename(owner, admin)).toBe(true)
  })

  it('never reaches the owner, whatever roles the owner holds', () => {
    expect(canRename(person('al', 'admin'), owner)).toBe(false)
  })

  it('waits until a timeout is over', () => {
    expect(canRename(ada, ada, { timeoutUntil: nowMs + 1 })).toBe(false)
    expect(canRename(person('mia', 'mod'), ada, { timeoutUntil: nowMs + 1 })).toBe(false)
  })
})
