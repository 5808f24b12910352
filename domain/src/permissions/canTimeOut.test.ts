import { describe, expect, it } from 'vitest'
import { canLiftTimeout, canTimeOut } from './canTimeOut'
import type { Permission } from './permission'

const role = (id: string, position: number, ...permissions: Permission[]) => ({ id, position, permissions })
const roles = [
  role('s', 0),
  role('low', 1),
  role('mod', 2, 'moderateMembers'),
  role('admin', 3, 'administrator'),
  role('high', 4),
  role('boss', 5, 'administrator'),
]
type Person = { uid: string; roles: string[] }
const person = (uid: string, ...held: string[]): Person => ({ uid, roles: ['s', ...held] })
const owner = person('olga')
const mia = person('mia', 'mod')
const boss = person('bea', 'boss')
const ada = person('ada')
const nowMs = 1_800_000_000_000

const actorOf = ({ uid, roles: held }: Person, timeoutUntil = 0) => ({
  server: { ownerId: owner.uid },
  serverId: 's',
  roles,
  uid,
  access: { roles: held, timeoutUntil, suspended: false },
  nowMs,
})

describe('canTimeOut', () => {
  it.each<[string, Person, Person, boolean, boolean]>([
    ['a moderator and somebody ordinary', mia, ada, true, true],
    ['a moderator and a lower role', mia, person('lou', 'low'), true, true],
    ['a moderator and an equal', mia, person('mo', 'mod'), false, false],
    ['a moderator and a higher role', mia, person('hal', 'high'), false, false],
    ['a moderator and an administrator', mia, person('al', 'admin'), false, false],
    ['a moderator and themselves', mia, mia, false, false],
    ['a moderator and the owner', mia, owner, false, false],
    ['a high role without the permission', person('hal', 'high'), ada, false, false],
    ['an administrator and a moderator', boss, mia, true, true],
    ['an administrator and a lower administrator', boss, person('al', 'admin'), false, true],
    ['an administrator and the owner', boss, owner, false, false],
    ['the owner and an administrator', owner, boss, false, true],
    ['the owner and a moderator', owner, mia, true, true],
    ['the owner and themselves', owner, owner, false, false],
  ])('%s', (_, actor, member, mayTimeOut, mayLift) => {
    expect(canTimeOut(actorOf(actor), member)).toBe(mayTimeOut)
    expect(canLiftTimeout(actorOf(actor), member)).toBe(mayLift)
  })

  it('waits until one’s own timeout is over', () => {
    expect(canTimeOut(actorOf(mia, nowMs + 1), ada)).toBe(false)
    expect(canLiftTimeout(actorOf(mia, nowMs + 1), ada)).toBe(false)
    expect(canTimeOut(actorOf(mia, nowMs), ada)).toBe(true)
  })
})
