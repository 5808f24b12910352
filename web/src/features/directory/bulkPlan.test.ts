import { asRoleId, asUid } from '@parley/domain/ids'
import type { Actor } from '@parley/domain/permissions/hierarchy'
import type { Member } from '@parley/domain/schema/server'
import { describe, expect, it } from 'vitest'
import { planNicknames, planRemoval, planRole } from './bulkPlan'

const everyone = '100000000000000001'
const low = { id: '100000000000000002', position: 1, permissions: [] }
const keepers = {
  id: '100000000000000003',
  position: 2,
  permissions: ['manageRoles', 'manageNicknames'] as const,
}
const high = { id: '100000000000000004', position: 3, permissions: [] }
const roles = [{ id: everyone, position: 0, permissions: [] }, low, keepers, high]
const actor: Actor = {
  server: { ownerId: 'owner' },
  serverId: everyone,
  roles,
  uid: 'keeper',
  access: { roles: [everyone, keepers.id], timeoutUntil: 0, suspended: false },
  nowMs: 1,
}
const person = (name: string, held: readonly { id: string }[] = [], nick: string | null = null): Member => ({
  id: asUid(name),
  schemaVersion: 1,
  username: name,
  displayName: name,
  nick,
  sortName: name,
  avatar: null,
  roles: [everyone, ...held.map(({ id }) => id)].map(asRoleId),
  joinedAt: 0,
})
const plain = person('plain')
const holder = person('holder', [low])
const peer = person('peer', [keepers], 'Peer')
const boss = person('boss', [high, low], 'Boss')
const owner = person('owner')
const named = person('named', [low], 'Nick')
const whys = ({ leftOut }: ReturnType<typeof planRole>) => leftOut.map(({ member, why }) => [member.id, why])

describe('what an act for many does', () => {
  it('gives a role to who is below and lacks it', () => {
    const plan = planRole(actor, low, [plain, holder, peer, boss, owner], 'give')
    expect(plan.able).toEqual([plain])
    expect(whys(plan)).toEqual([
      ['holder', 'holds'],
      ['peer', 'rank'],
      ['boss', 'holds'],
      ['owner', 'rank'],
    ])
  })
  it('takes it from who is below and holds it', () => {
    const plan = planRole(actor, low, [plain, holder, boss], 'take')
    expect(plan.able).toEqual([holder])
    expect(whys(plan)).toEqual([
      ['plain', 'lacks'],
      ['boss', 'rank'],
    ])
  })
  it('can do nothing with a role that is not below', () => {
    expect(planRole(actor, high, [plain], 'give').able).toEqual([])
  })
  it('takes nicknames from who has one and is below', () => {
    const plan = planNicknames(actor, [plain, named, peer, boss])
    expect(plan.able).toEqual([named])
    expect(whys(plan)).toEqual([
      ['plain', 'nameless'],
      ['peer', 'rank'],
      ['boss', 'rank'],
    ])
  })
  it('removes who is below, in the ways that are allowed', () => {
    const kicker = {
      ...actor,
      roles: [...roles.slice(0, 2), { ...keepers, permissions: ['kickMembers'] as const }, high],
    }
    const plan = planRemoval(kicker, 'kick', [plain, holder, peer, boss, owner])
    expect(plan.able).toEqual([plain, holder])
    expect(whys(plan)).toEqual([
      ['peer', 'rank'],
      ['boss', 'rank'],
      ['owner', 'rank'],
    ])
    expect(planRemoval(kicker, 'ban', [plain]).able).toEqual([])
  })
})
