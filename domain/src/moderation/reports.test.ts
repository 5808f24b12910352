import { describe, expect, it } from 'vitest'
import type { Actor } from '../permissions/hierarchy'
import type { Permission } from '../permissions/permission'
import { canReviewMessage, canReviewPerson, canReviewReports, canWarn } from './reports'

const role = (id: string, position: number, ...permissions: Permission[]) => ({ id, position, permissions })
const everyone = role('s', 0, 'viewChannel')
const roles = [
  everyone,
  role('low', 1),
  role('mod', 2, 'moderateMembers'),
  role('keeper', 2, 'manageMessages'),
  role('peer', 2),
  role('high', 3),
  role('admin', 4, 'administrator'),
]
const now = 1_800_000_000_000

type Ways = { timeoutUntil?: number; suspended?: boolean; list?: typeof roles }
const actor = (uid: string, held: string[], ways: Ways = {}): Actor => ({
  server: { ownerId: 'olga' },
  serverId: 's',
  roles: ways.list ?? roles,
  uid,
  access: {
    roles: ['s', ...held],
    timeoutUntil: ways.timeoutUntil ?? 0,
    suspended: ways.suspended ?? false,
  },
  nowMs: now,
})
const person = (uid: string, ...held: string[]) => ({ uid, roles: ['s', ...held] })
const gone = { uid: 'gus', roles: [] }
const everybodyModerates = [role('s', 0, 'viewChannel', 'moderateMembers'), ...roles.slice(1)]

describe('who reviews what was reported about somebody, and warns them', () => {
  it.each([
    ['a moderator and somebody ordinary', actor('mia', ['mod']), person('tom'), true, true],
    ['a moderator and a lower role', actor('mia', ['mod']), person('tom', 'low'), true, true],
    ['a moderator and who has left', actor('mia', ['mod']), gone, true, true],
    ['who keeps messages in order warns nobody', actor('kim', ['keeper']), person('tom'), true, false],
    ['a moderator and themselves', actor('mia', ['mod']), person('mia', 'mod'), false, false],
    ['a moderator and a peer', actor('mia', ['mod']), person('pia', 'peer'), false, false],
    ['a moderator and who stands above', actor('mia', ['mod']), person('hal', 'high'), false, false],
    ['an administrator and the owner', actor('al', ['admin']), person('olga'), false, false],
    ['the owner and an administrator', actor('olga', []), person('al', 'admin'), true, true],
    ['the owner and themselves', actor('olga', []), person('olga'), false, false],
    ['a high role without either permission', actor('hal', ['high']), person('tom'), false, false],
    ['a moderator in timeout', actor('mia', ['mod'], { timeoutUntil: now + 1 }), person('tom'), false, false],
    ['a suspended moderator', actor('mia', ['mod'], { suspended: true }), person('tom'), false, false],
    [
      'everybody where everybody may: nobody stands above another',
      actor('pat', [], { list: everybodyModerates }),
      person('tom'),
      false,
      false,
    ],
  ] as const)('%s', (_, who, whom, mayReview, mayWarn) => {
    expect(canReviewPerson(who, whom)).toBe(mayReview)
    expect(canWarn(who, whom)).toBe(mayWarn)
  })
})

describe('a report of a message', () => {
  const open = { type: 'text', overwrites: {} } as const
  const hidden = {
    type: 'text',
    overwrites: { s: { kind: 'role', allow: [], deny: ['viewChannel'] } },
  } as const
  const mia = actor('mia', ['mod'])
  it('is for who may view its channel', () => {
    expect(canReviewMessage(mia, person('tom'), open)).toBe(true)
    expect(canReviewMessage(mia, person('tom'), hidden)).toBe(false)
    expect(canReviewMessage(actor('al', ['admin']), person('tom'), hidden)).toBe(true)
  })
  it('whose channel is gone is for those to whom every channel is open', () => {
    expect(canReviewMessage(mia, person('tom'), null)).toBe(false)
    expect(canReviewMessage(actor('al', ['admin']), person('tom'), null)).toBe(true)
    expect(canReviewMessage(actor('olga', []), person('tom'), null)).toBe(true)
  })
  it('is not for who stands no higher than its author, whatever they may view', () => {
    expect(canReviewMessage(mia, person('pia', 'peer'), open)).toBe(false)
    expect(canReviewMessage(actor('hal', ['high']), person('tom'), open)).toBe(false)
  })
})

it('Reports are the work of who keeps people or messages in order', () => {
  const may = (...granted: Permission[]) => canReviewReports(new Set(granted))
  expect([may('moderateMembers'), may('manageMessages')]).toEqual([true, true])
  expect(may('kickMembers', 'banMembers', 'manageServer', 'manageRoles')).toBe(false)
})
