import { describe, expect, it } from 'vitest'
import {
  type Actor,
  canActOn,
  canAssignRole,
  canManageRole,
  changed,
  obstacleToAssigning,
  obstacleToCreating,
  obstacleToDeleting,
  obstacleToGranting,
  obstacleToManaging,
  ownRankOf,
} from './hierarchy'
import type { Permission } from './permission'

const role = (id: string, position: number, ...permissions: Permission[]) => ({ id, position, permissions })
const everyone = role('s', 0, 'viewChannel', 'sendMessages')
const guest = role('guest', 1)
const helper = role('helper', 2, 'kickMembers')
const lowAdmin = role('lowAdmin', 3, 'administrator')
const mod = role('mod', 4, 'manageRoles', 'manageMessages')
const peer = role('peer', 4, 'manageRoles')
const admin = role('admin', 5, 'administrator')
const top = role('top', 6)
const roles = [everyone, guest, helper, lowAdmin, mod, peer, admin, top]
const nowMs = 1_800_000_000_000

type Person = { uid: string; roles: string[] }
const person = (uid: string, ...held: string[]): Person => ({ uid, roles: ['s', ...held] })
const owner = person('olga')
const moderator = person('mia', 'mod')
const administrator = person('al', 'admin')
const ada = person('ada')

const actor = (
  { uid, roles: held }: Person,
  changes: Partial<Actor & { timeoutUntil: number }> = {},
): Actor => ({
  server: { ownerId: owner.uid },
  serverId: 's',
  roles,
  uid,
  access: { roles: held, timeoutUntil: changes.timeoutUntil ?? 0, suspended: false },
  nowMs,
  ...(changes.roles && { roles: changes.roles }),
})

describe('rank', () => {
  it('is the highest role’s, and above all for the owner, whatever they hold', () => {
    expect(ownRankOf(actor(person('x', 'guest', 'mod', 'helper')))).toBe(4)
    expect(ownRankOf(actor(ada))).toBe(0)
    expect(ownRankOf(actor(owner))).toBe(Number.POSITIVE_INFINITY)
  })
  it('counts no role that is gone', () => {
    expect(ownRankOf(actor(person('x', 'guest', 'deleted')))).toBe(1)
  })
})

describe('whoever acts on a member', () => {
  it.each([
    ['a moderator', moderator, ada, true],
    ['a moderator', moderator, person('bo', 'lowAdmin'), true],
    ['a moderator', moderator, person('pia', 'peer'), false],
    ['a moderator', moderator, administrator, false],
    ['a moderator', moderator, owner, false],
    ['a moderator', moderator, moderator, false],
    ['an administrator', administrator, person('top', 'top'), false],
    ['an administrator', administrator, owner, false],
    ['the owner', owner, person('top', 'top'), true],
    ['the owner', owner, owner, false],
    ['a member', ada, person('bo'), false],
  ] as const)('stands above them: %s', (_, who, whom, isAbove) => {
    expect(canActOn(actor(who), whom)).toBe(isAbove)
  })
})

describe('a role is managed', () => {
  it.each([
    ['by who stands above it', moderator, helper, null],
    ['also where it grants more than they hold', moderator, lowAdmin, null],
    ['also the everyone role', moderator, everyone, null],
    ['not at one’s own', moderator, mod, 'rank'],
    ['not beside one’s own', moderator, peer, 'rank'],
    ['not above one’s own', moderator, admin, 'rank'],
    ['not above, for administrators either', administrator, top, 'rank'],
    ['by the owner, all of them', owner, top, null],
    ['not without the permission', person('h', 'top'), guest, 'permission'],
    ['not by everybody, if everybody has the permission', ada, everyone, 'permission'],
  ] as const)('%s', (_, who, which, obstacle) => {
    expect(obstacleToManaging(actor(who), which)).toBe(obstacle)
    expect(canManageRole(actor(who), which)).toBe(obstacle === null)
  })

  it('by nobody who stands above nobody', () => {
    const generous = [role('s', 0, 'manageRoles'), guest]
    expect(obstacleToManaging(actor(ada, { roles: generous }), generous[0]!)).toBe('rank')
    expect(obstacleToCreating(actor(ada, { roles: generous }), [])).toBe('rank')
  })

  it('by nobody who is timed out, but administrators', () => {
    const timedOut = { timeoutUntil: nowMs + 1 }
    expect(obstacleToManaging(actor(moderator, timedOut), guest)).toBe('permission')
    expect(obstacleToManaging(actor(administrator, timedOut), guest)).toBe(null)
  })
})

describe('a permission', () => {
  it.each<[string, Person, (typeof roles)[number], Permission[], string | null]>([
    ['is granted by who holds it', moderator, guest, ['manageMessages'], null],
    ['is granted also where it comes from the everyone role', moderator, guest, ['sendMessages'], null],
    ['is not granted by who lacks it', moderator, guest, ['banMembers'], 'grant'],
    ['is not granted with administrator by who lacks that', moderator, guest, ['administrator'], 'grant'],
    ['is not taken away by who lacks it', moderator, helper, [], 'grant'],
    ['may stay, though who edits the role lacks it', moderator, helper, ['kickMembers', 'manageRoles'], null],
    ['is not granted to one’s own role', moderator, mod, ['sendMessages'], 'rank'],
    ['is any, for administrators', administrator, guest, ['banMembers', 'administrator'], null],
    ['is any, for the owner', owner, top, ['administrator'], null],
  ])('%s', (_, who, which, granted, obstacle) => {
    expect(obstacleToGranting(actor(who), which, granted)).toBe(obstacle)
  })
  it('that a new role grants is one’s own', () => {
    expect(obstacleToCreating(actor(moderator), ['manageMessages', 'viewChannel'])).toBe(null)
    expect(obstacleToCreating(actor(moderator), ['banMembers'])).toBe('grant')
    expect(obstacleToCreating(actor(ada), [])).toBe('permission')
  })
  it('counts as changed where one side alone has it', () => {
    expect(changed(['speak', 'stream'], ['stream', 'connect'])).toEqual(['speak', 'connect'])
  })
})

describe('a role is given and taken', () => {
  it.each([
    ['below one’s own', moderator, guest, ada, null],
    ['to oneself', moderator, guest, moderator, null],
    [
      'not with permissions that one lacks: it would be a way to them',
      moderator,
      lowAdmin,
      moderator,
      'grant',
    ],
    ['not from somebody else either', moderator, helper, ada, 'grant'],
    ['not at one’s own', moderator, mod, ada, 'rank'],
    ['not to who stands beside', moderator, guest, person('pia', 'peer'), 'rank'],
    ['not to who stands above', moderator, guest, administrator, 'rank'],
    ['not to the owner', administrator, guest, owner, 'rank'],
    ['by the owner, to themselves too', owner, top, owner, null],
    ['not without the permission', ada, guest, ada, 'permission'],
  ] as const)('%s', (_, who, which, whom, obstacle) => {
    expect(obstacleToAssigning(actor(who), which, whom)).toBe(obstacle)
    expect(canAssignRole(actor(who), which, whom)).toBe(obstacle === null)
  })
  it('and deleted by who could take it from everybody', () => {
    expect(obstacleToDeleting(actor(moderator), guest)).toBe(null)
    expect(obstacleToDeleting(actor(moderator), lowAdmin)).toBe('grant')
    expect(obstacleToDeleting(actor(moderator), admin)).toBe('rank')
  })
})
