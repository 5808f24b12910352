import { describe, expect, it } from 'vitest'
import type { Actor } from '../permissions/hierarchy'
import type { Permission } from '../permissions/permission'
import { dayOf, isPruned, obstacleToPruning, pruneBefore } from './prune'

const everyone = '100000000000000001'
const low = { id: '100000000000000002', position: 1, permissions: [] as Permission[] }
const keepers = { id: '100000000000000003', position: 2, permissions: ['kickMembers'] as Permission[] }
const high = { id: '100000000000000004', position: 3, permissions: [] as Permission[] }
const noon = Date.UTC(2026, 4, 20, 12)
const day = 24 * 3_600_000

function actorWith(held: readonly { id: string }[], uid = 'keeper', timeoutUntil = 0): Actor {
  return {
    server: { ownerId: 'owner' },
    serverId: everyone,
    roles: [{ id: everyone, position: 0, permissions: [] }, low, keepers, high],
    uid,
    access: { roles: [everyone, ...held.map(({ id }) => id)], timeoutUntil, suspended: false },
    nowMs: noon,
  }
}
const keeper = actorWith([keepers])
const longAgo = noon - 400 * day
const terms = { before: pruneBefore(7, noon), roleIds: [] as string[] }
const stay = (over: Partial<Parameters<typeof isPruned>[1]> = {}) => ({
  uid: 'somebody',
  roles: [everyone],
  joinedAt: longAgo,
  seenOn: longAgo,
  ...over,
})

describe('how long somebody was away', () => {
  it('counts in full days', () => {
    const seen = (daysAgo: number) => stay({ seenOn: dayOf(noon - daysAgo * day) })
    expect(isPruned(keeper, seen(7), terms)).toBe(false)
    expect(isPruned(keeper, seen(8), terms)).toBe(true)
    // Seen in the last moment of a day, and pruned in the first of another.
    const midnight = dayOf(noon)
    const late = stay({ seenOn: dayOf(midnight - 7 * day - 1) })
    expect(isPruned(keeper, late, { before: pruneBefore(7, midnight), roleIds: [] })).toBe(true)
    const lateStill = stay({ seenOn: dayOf(midnight - 7 * day) })
    expect(isPruned(keeper, lateStill, { before: pruneBefore(7, midnight), roleIds: [] })).toBe(false)
  })
  it('begins with joining, whether they were seen or not, and whatever was before', () => {
    expect(isPruned(keeper, stay({ seenOn: null }), terms)).toBe(true)
    expect(isPruned(keeper, stay({ seenOn: null, joinedAt: noon - 6 * day }), terms)).toBe(false)
    expect(isPruned(keeper, stay({ joinedAt: noon - day }), terms)).toBe(false)
  })
})

describe('who is kept', () => {
  it('is whoever holds a role that was not chosen', () => {
    const holder = stay({ roles: [everyone, low.id] })
    expect(isPruned(keeper, holder, terms)).toBe(false)
    expect(isPruned(keeper, holder, { ...terms, roleIds: [low.id] })).toBe(true)
    const both = stay({ roles: [everyone, low.id, 'gone'] })
    expect(isPruned(keeper, both, { ...terms, roleIds: [low.id] })).toBe(false)
  })
  it('is whoever stands beside or above, the owner and oneself', () => {
    const all = { ...terms, roleIds: [low.id, keepers.id, high.id] }
    expect(isPruned(keeper, stay({ roles: [everyone, keepers.id] }), all)).toBe(false)
    expect(isPruned(keeper, stay({ roles: [everyone, high.id] }), all)).toBe(false)
    expect(isPruned(keeper, stay({ uid: 'owner' }), all)).toBe(false)
    expect(isPruned(keeper, stay({ uid: 'keeper', roles: keeper.access.roles }), all)).toBe(false)
    expect(isPruned(actorWith([], 'owner'), stay({ uid: 'owner' }), all)).toBe(false)
    expect(isPruned(actorWith([], 'owner'), stay({ roles: [everyone, high.id] }), all)).toBe(true)
  })
})

describe('who may prune', () => {
  it('is whoever may remove people and stands above somebody', () => {
    expect(obstacleToPruning(keeper, [low])).toBeNull()
    expect(obstacleToPruning(actorWith([], 'owner'), [high])).toBeNull()
    expect(obstacleToPruning(actorWith([high]), [])).toBe('permission')
    expect(obstacleToPruning(actorWith([keepers], 'keeper', noon + 1), [])).toBe('permission')
  })
  it('is nobody, of a role at or above their own', () => {
    expect(obstacleToPruning(keeper, [low, keepers])).toBe('rank')
    expect(obstacleToPruning(keeper, [high])).toBe('rank')
  })
  it('is nobody who has the permission with everybody else', () => {
    const all = {
      ...actorWith([]),
      roles: [{ id: everyone, position: 0, permissions: ['kickMembers' as const] }],
    }
    expect(obstacleToPruning(all, [])).toBe('rank')
  })
})
