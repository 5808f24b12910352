import { describe, expect, it } from 'vitest'
import type { OverwriteInput } from './compile'
import type { Actor } from './hierarchy'
import {
  areOfChannels,
  isInStep,
  isReadOnly,
  locksOut,
  obstacleToOverwriting,
  readOnlySays,
  type Says,
  saysNothing,
  withOverwrite,
} from './overwrites'
import type { Permission } from './permission'

const role = (id: string, position: number, ...permissions: Permission[]) => ({ id, position, permissions })
const everyone = role('s', 0, 'viewChannel', 'sendMessages')
const guest = role('guest', 1)
const mod = role('mod', 2, 'manageRoles')
const high = role('high', 3)
const on = (kind: 'role' | 'member', { allow, deny }: Partial<Says>): OverwriteInput => ({
  kind,
  allow: allow ?? [],
  deny: deny ?? [],
})
const actor = (uid: string, ...held: string[]): Actor => ({
  server: { ownerId: 'olga' },
  serverId: 's',
  roles: [everyone, guest, mod, high],
  uid,
  access: { roles: ['s', ...held], timeoutUntil: 0, suspended: false },
  nowMs: 0,
})
const mia = actor('mia', 'mod')
const open = { type: 'text', overwrites: {} } as const
const change = (after: Partial<Says>, before: Says = saysNothing) => ({
  before,
  after: { ...saysNothing, ...after },
})

describe('an overwrite is changed', () => {
  it.each([
    ['for a role below, about what one may do', mia, guest, { deny: ['sendMessages'] }, null],
    ['for everyone', mia, everyone, { deny: ['sendMessages'] }, null],
    ['not for one’s own role', mia, mod, { allow: ['sendMessages'] }, 'rank'],
    ['not for a role above', mia, high, { deny: ['sendMessages'] }, 'rank'],
    ['not about what one lacks', mia, guest, { allow: ['manageMessages'] }, 'grant'],
    ['not to take away what one lacks', mia, guest, { deny: ['manageMessages'] }, 'grant'],
    ['for a member below', mia, { uid: 'ada', roles: ['s'] }, { deny: ['sendMessages'] }, null],
    ['for oneself', mia, { uid: 'mia', roles: ['s', 'mod'] }, { allow: ['sendMessages'] }, null],
    ['not for a member beside', mia, { uid: 'pia', roles: ['s', 'mod'] }, { deny: ['sendMessages'] }, 'rank'],
    ['not for the owner', mia, { uid: 'olga', roles: ['s'] }, { deny: ['sendMessages'] }, 'rank'],
    ['not without the permission', actor('ada', 'high'), guest, { deny: ['sendMessages'] }, 'permission'],
    ['by the owner, all of it', actor('olga'), high, { allow: ['manageMessages'] }, null],
  ] as const)('%s', (_, who, target, after, obstacle) => {
    expect(obstacleToOverwriting(who, open, target, change(after))).toBe(obstacle)
  })

  it('by what one may do in that very channel', () => {
    const loud = { ...open, overwrites: { mia: on('member', { allow: ['manageMessages'] }) } }
    expect(obstacleToOverwriting(mia, loud, guest, change({ allow: ['manageMessages'] }))).toBe(null)
    const closed = { ...open, overwrites: { mod: on('role', { deny: ['manageRoles'] }) } }
    expect(obstacleToOverwriting(mia, closed, guest, change({ deny: ['sendMessages'] }))).toBe('permission')
  })
  it('and leaves in place what one lacks', () => {
    const before: Says = { allow: ['manageMessages'], deny: [] }
    const after = { allow: ['manageMessages'], deny: ['sendMessages'] } as const
    expect(obstacleToOverwriting(mia, open, guest, { before, after })).toBe(null)
    expect(obstacleToOverwriting(mia, open, guest, { before, after: saysNothing })).toBe('grant')
  })
})

describe('what a channel says', () => {
  it('locks out who could not see it or change it back', () => {
    expect(locksOut(mia, 'text', { s: on('role', { deny: ['viewChannel'] }) })).toBe(true)
    expect(locksOut(mia, 'text', { s: on('role', { deny: ['sendMessages'] }) })).toBe(false)
    expect(locksOut(actor('olga'), 'text', { s: on('role', { deny: ['viewChannel'] }) })).toBe(false)
  })
  it('is left out where it says nothing', () => {
    const one = { guest: on('role', { deny: ['speak'] }) }
    expect(withOverwrite(one, 'guest', 'role', saysNothing)).toEqual({})
    expect(withOverwrite(one, 'ada', 'member', { allow: ['speak'], deny: [] })).toEqual({
      ...one,
      ada: on('member', { allow: ['speak'] }),
    })
  })
  it('is in step with a category that says the same in other words', () => {
    const a = { overwrites: { x: on('role', { allow: ['speak', 'stream'] }), y: on('role', {}) } }
    const b = { overwrites: { x: on('role', { allow: ['stream', 'speak'] }) } }
    expect(isInStep(a, b)).toBe(true)
    expect(isInStep(a, { overwrites: {} })).toBe(false)
    expect(isInStep(a, { overwrites: { x: on('role', { deny: ['stream', 'speak'] }) } })).toBe(false)
  })
  it('is about channels, and not both ways at once', () => {
    expect(areOfChannels({ allow: ['speak'], deny: ['stream'] })).toBe(true)
    expect(areOfChannels({ allow: ['banMembers'], deny: [] })).toBe(false)
    expect(areOfChannels({ allow: ['speak'], deny: ['speak'] })).toBe(false)
  })
  it('lets nobody write, and then again, and leaves the rest alone', () => {
    const before: Says = { allow: ['sendMessages', 'speak'], deny: ['addReactions'] }
    const after = readOnlySays(before, true)
    expect(isReadOnly({ overwrites: { s: { kind: 'role', ...after } } }, 's')).toBe(true)
    expect(after.allow).toEqual(['speak'])
    expect(readOnlySays(after, false)).toEqual({ allow: ['speak'], deny: ['addReactions'] })
  })
})
