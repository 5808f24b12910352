import { describe, expect, it } from 'vitest'
import type { Actor } from '../permissions/hierarchy'
import type { Permission } from '../permissions/permission'
import {
  deletedSince,
  deleteWindows,
  isBanHeld,
  obstacleToBanning,
  obstacleToBans,
  obstacleToKicking,
  obstacleToKicks,
} from './removal'

const role = (id: string, position: number, ...permissions: Permission[]) => ({ id, position, permissions })
const low = role('low', 1)
const kicker = role('kicker', 2, 'kickMembers')
const banner = role('banner', 3, 'banMembers')
const peer = role('peer', 3)
const admin = role('admin', 4, 'administrator')
const roles = [role('s', 0, 'viewChannel'), low, kicker, banner, peer, admin]
const now = 1_800_000_000_000

type Ways = { uid?: string; timeoutUntil?: number; suspended?: boolean; everyone?: Permission[] }
function actor(held: string[], ways: Ways = {}): Actor {
  const { uid = 'mia', timeoutUntil = 0, suspended = false, everyone } = ways
  return {
    server: { ownerId: 'olga' },
    serverId: 's',
    roles: everyone ? [role('s', 0, ...everyone), ...roles.slice(1)] : roles,
    uid,
    access: { roles: ['s', ...held], timeoutUntil, suspended },
    nowMs: now,
  }
}
const person = (...held: string[]) => ({ uid: 'tom', roles: ['s', ...held] })
const stranger = { uid: 'sam', roles: [] }
const owner = { uid: 'olga', roles: ['s'] }

describe('who may remove somebody', () => {
  it.each([
    ['kicks who is below', actor(['kicker']), person('low'), null, 'permission'],
    ['bans who is below', actor(['banner']), person('kicker'), 'permission', null],
    ['bans who is no member', actor(['banner']), stranger, 'permission', null],
    ['has both', actor(['banner', 'kicker']), person(), null, null],
    ['is an administrator', actor(['admin']), person('banner'), null, null],
    ['is the owner', actor([], { uid: 'olga' }), person('admin'), null, null],
    ['holds no such permission', actor(['peer']), person(), 'permission', 'permission'],
    ['is beside them', actor(['banner', 'kicker']), person('peer'), 'rank', 'rank'],
    ['is below them', actor(['banner', 'kicker']), person('admin'), 'rank', 'rank'],
    ['means the owner', actor(['admin']), owner, 'rank', 'rank'],
    ['means themselves', actor(['admin']), { uid: 'mia', roles: ['s', 'admin'] }, 'rank', 'rank'],
    ['is the owner and means themselves', actor([], { uid: 'olga' }), owner, 'rank', 'rank'],
    [
      'has it as everybody does, and is above nobody',
      actor([], { everyone: ['kickMembers', 'banMembers'] }),
      person(),
      'rank',
      'rank',
    ],
    ['is timed out', actor(['banner'], { timeoutUntil: now + 1 }), person(), 'permission', 'permission'],
    ['is suspended', actor(['banner'], { suspended: true }), person(), 'permission', 'permission'],
  ] as const)('whoever %s', (_, who, whom, kick, ban) => {
    expect(obstacleToKicking(who, whom)).toBe(kick)
    expect(obstacleToBanning(who, whom)).toBe(ban)
  })
  it('kicks at all who may kick those without a role', () => {
    expect(obstacleToKicks(actor(['kicker']))).toBeNull()
    expect(obstacleToKicks(actor(['banner']))).toBe('permission')
    expect(obstacleToKicks(actor([], { everyone: ['kickMembers'] }))).toBe('rank')
    expect(obstacleToKicks(actor(['kicker'], { timeoutUntil: now + 1 }))).toBe('permission')
  })
  it('sees and lifts bans who may ban those without a role', () => {
    expect(obstacleToBans(actor(['banner']))).toBeNull()
    expect(obstacleToBans(actor(['kicker']))).toBe('permission')
    expect(obstacleToBans(actor([], { everyone: ['banMembers'] }))).toBe('rank')
  })
})

it('A ban holds until its end, and for good without one', () => {
  expect(isBanHeld({ until: null }, now)).toBe(true)
  expect(isBanHeld({ until: now + 1 }, now)).toBe(true)
  expect(isBanHeld({ until: now }, now)).toBe(false)
})

it('What is deleted goes back at most seven days', () => {
  const hours = deleteWindows.map((window) => {
    const since = deletedSince(window, now)
    return since === null ? null : (now - since) / 3_600_000
  })
  expect(hours).toEqual([null, 1, 6, 12, 24, 72, 168])
})
