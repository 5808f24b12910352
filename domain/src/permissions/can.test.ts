import { describe, expect, it } from 'vitest'
import {
  canDeleteMessage,
  canEditMessage,
  canPurgeMessages,
  canReadMessage,
  canSendMessage,
  canViewChannel,
  isSlowed,
  type Who,
} from './can'
import type { Verification } from '../schema/verification'
import { type ChannelInput, compileAcl, type OverwriteInput } from './compile'

const nowMs = 1_800_000_000_000
const roles = [
  { id: 's', permissions: ['viewChannel', 'readMessageHistory', 'sendMessages'] as const },
  { id: 'mod', permissions: ['manageMessages'] as const },
  { id: 'staff', permissions: ['administrator'] as const },
]
const deny = (permission: 'viewChannel' | 'readMessageHistory' | 'sendMessages'): OverwriteInput => ({
  kind: 'member',
  allow: [],
  deny: [permission],
})
const channel: ChannelInput = {
  id: 'c',
  type: 'text',
  overwrites: { blind: deny('viewChannel'), new: deny('readMessageHistory'), mute: deny('sendMessages') },
}
const server = { server: { ownerId: 'olga' }, serverId: 's', roles }
const acl = compileAcl({ ...server, channel })
const voice = compileAcl({ ...server, channel: { ...channel, type: 'voice' } })

const member = (uid: string, changes: Partial<Who> = {}): Who => ({
  uid,
  roles: ['s'],
  timeoutUntil: 0,
  joinedAt: nowMs - 1000,
  suspended: false,
  emailVerified: false,
  nowMs,
  ...changes,
})
const ada = member('ada')
const mod = member('max', { roles: ['s', 'mod'] })
const timedOut = { timeoutUntil: nowMs + 1 }
const own = { authorId: 'ada', held: false, createdAt: nowMs - 2000, type: 'text' as const }
const others = { ...own, authorId: 'ben' }

describe('a member', () => {
  it('sees, reads, sends, edits and deletes their own', () => {
    expect([canViewChannel(acl, ada), canReadMessage(acl, ada, others), canSendMessage(acl, ada)]).toEqual([
      true,
      true,
      true,
    ])
    expect([canEditMessage(acl, ada, own), canDeleteMessage(acl, ada, own)]).toEqual([true, true])
    expect([canEditMessage(acl, ada, others), canDeleteMessage(acl, ada, others)]).toEqual([false, false])
  })
  it('deletes what says that they joined, and does not edit it', () => {
    const join = { ...own, type: 'join' as const }
    expect([canEditMessage(acl, ada, join), canDeleteMessage(acl, ada, join)]).toEqual([false, true])
    expect([canDeleteMessage(acl, mod, join), canDeleteMessage(acl, member('ben'), join)]).toEqual([
      false,
      false,
    ])
  })
  it('who may not see a channel may do nothing there', () => {
    const blind = member('blind')
    expect([
      canViewChannel(acl, blind),
      canReadMessage(acl, blind, others),
      canSendMessage(acl, blind),
    ]).toEqual([false, false, false])
    expect(canDeleteMessage(acl, blind, { ...own, authorId: 'blind' })).toBe(false)
  })
  it('who may not read history speaks, and reads from the moment of joining on', () => {
    const newcomer = member('new')
    expect(canSendMessage(acl, newcomer)).toBe(true)
    const readsOf = (createdAt: number) => canReadMessage(acl, newcomer, { ...others, createdAt })
    expect([newcomer.joinedAt - 1, newcomer.joinedAt, nowMs].map(readsOf)).toEqual([false, true, true])
  })
  it('who may not send may still take back what they said', () => {
    const said = { ...own, authorId: 'mute' }
    expect([canEditMessage(acl, member('mute'), said), canDeleteMessage(acl, member('mute'), said)]).toEqual([
      false,
      true,
    ])
  })
  it('sends in text and voice channels, and in nothing else', () => {
    const category = compileAcl({ ...server, channel: { ...channel, type: 'category' } })
    const places = [voice, category, compileAcl(server)]
    expect(places.map((place) => canSendMessage(place, ada))).toEqual([true, false, false])
  })
})

describe('a held message', () => {
  it('is for its author and moderators', () => {
    const held = { ...own, held: true }
    expect([canReadMessage(acl, ada, held), canReadMessage(acl, mod, held)]).toEqual([true, true])
    expect(canReadMessage(acl, member('ben'), held)).toBe(false)
    expect(canReadMessage(acl, member('ben'), { ...held, held: false })).toBe(true)
  })
})

describe('what others said', () => {
  it('goes by who may manage messages, and by nobody through the rules', () => {
    const people = [ada, mod, member('olga'), member('ann', { roles: ['s', 'staff'] })]
    expect(people.map((who) => canPurgeMessages(acl, who))).toEqual([false, true, true, true])
    expect(people.map((who) => canDeleteMessage(acl, who, { authorId: 'ben', type: 'text' }))).toEqual(
      people.map(() => false),
    )
  })
  it('stays where they may not look', () => {
    expect(canPurgeMessages(acl, member('blind', { roles: ['s', 'mod'] }))).toBe(false)
    expect(canPurgeMessages(acl, { ...mod, suspended: true })).toBe(false)
  })
})

describe('a timeout', () => {
  it('silences, and takes moderation away', () => {
    expect([
      canReadMessage(acl, { ...mod, ...timedOut }, others),
      canSendMessage(acl, { ...mod, ...timedOut }),
    ]).toEqual([true, false])
    expect([canPurgeMessages(acl, mod), canPurgeMessages(acl, { ...mod, ...timedOut })]).toEqual([
      true,
      false,
    ])
    expect(canDeleteMessage(acl, { ...ada, ...timedOut }, own)).toBe(true)
  })
  it('ends at its moment', () => {
    expect(canSendMessage(acl, { ...ada, timeoutUntil: nowMs })).toBe(true)
  })
  it('does not touch owner and administrators', () => {
    expect(canSendMessage(acl, member('olga', timedOut))).toBe(true)
    expect(canSendMessage(acl, member('ann', { roles: ['s', 'staff'], ...timedOut }))).toBe(true)
  })
})

describe('a lock', () => {
  const locked = (until: number | null) =>
    compileAcl({ ...server, channel: { ...channel, locked: { until } } })
  it.each<[string, Who, boolean]>([
    ['a member', ada, false],
    ['a moderator', mod, true],
    ['a moderator who is timed out', member('max', { roles: ['s', 'mod'], ...timedOut }), false],
    ['an administrator', member('ann', { roles: ['s', 'staff'] }), true],
    ['the owner', member('olga'), true],
  ])('%s', (_, who, writes) => {
    expect([null, nowMs + 1].map((until) => canSendMessage(locked(until), who))).toEqual([writes, writes])
    expect(canSendMessage(locked(nowMs), who)).toBe(canSendMessage(acl, who))
    expect(canReadMessage(locked(null), who, others)).toBe(true)
  })
  it('leaves to everybody to take back what they said, and to edit nothing', () => {
    expect([canEditMessage(locked(null), ada, own), canDeleteMessage(locked(null), ada, own)]).toEqual([
      false,
      true,
    ])
  })
})

describe('slow mode', () => {
  const hasty = { id: 'hasty', permissions: ['bypassSlowmode'] as const }
  const at = (slowModeSeconds: number) =>
    compileAcl({ ...server, roles: [...roles, hasty], channel: { ...channel, slowModeSeconds } })
  it.each<[string, Who, boolean]>([
    ['a member', ada, true],
    ['a moderator', mod, true],
    ['whoever may bypass it', member('hugo', { roles: ['s', 'hasty'] }), false],
    ['an administrator', member('ann', { roles: ['s', 'staff'] }), false],
    ['the owner', member('olga'), false],
  ])('%s', (_, who, waits) => {
    expect([isSlowed(at(10), who), isSlowed(at(0), who)]).toEqual([waits, false])
  })
})

describe('a newcomer', () => {
  const minutes = 60_000
  const gated = (verification: Verification) =>
    compileAcl({ ...server, server: { ownerId: 'olga', verification }, channel })
  const fresh = { accountAt: nowMs - 5 * minutes + 1, joinedAt: nowMs - 10 * minutes + 1 }
  const verified = { ...fresh, emailVerified: true }
  const grown = { ...verified, accountAt: nowMs - 5 * minutes }
  const settled = { ...grown, joinedAt: nowMs - 10 * minutes }
  const levels = ['none', 'email', 'account', 'member'] as const
  const talksAt = (who: Who) => levels.filter((level) => canSendMessage(gated(level), who))

  it.each<[string, Who, Verification[]]>([
    ['unverified', member('ada', fresh), ['none']],
    ['verified', member('ada', verified), ['none', 'email']],
    ['with an account of five minutes', member('ada', grown), ['none', 'email', 'account']],
    ['a member for ten minutes', member('ada', settled), [...levels]],
    [
      'a member for long, with a new account',
      member('ada', { ...settled, ...verified, joinedAt: 0 }),
      ['none', 'email'],
    ],
    ['old but unverified', member('ada', { ...settled, emailVerified: false }), ['none']],
    ['from before accounts were dated', member('ada', { emailVerified: true, joinedAt: 0 }), [...levels]],
    ['with a role', member('max', { ...fresh, roles: ['s', 'mod'] }), [...levels]],
    ['an administrator', member('ann', { ...fresh, roles: ['s', 'staff'] }), [...levels]],
    ['the owner', member('olga', fresh), [...levels]],
    ['who has not agreed to the rules', member('ada', { ...settled, pending: true }), []],
    ['with a role, who has not agreed', member('max', { roles: ['s', 'mod'], pending: true }), []],
  ])('%s talks only where they may', (_, who, where) => {
    expect(talksAt(who)).toEqual(where)
  })
  it('is spared where everyone is an administrator', () => {
    const open = { id: 's', permissions: ['administrator'] as const }
    const free = {
      server: { ownerId: 'olga', verification: 'member' as const },
      serverId: 's',
      roles: [open],
    }
    expect(canSendMessage(compileAcl({ ...free, channel }), member('ada', fresh))).toBe(true)
  })
  it('reads, may not edit, and may take back what they said', () => {
    const [strict, who] = [gated('email'), member('ada', fresh)]
    expect([
      canReadMessage(strict, who, others),
      canEditMessage(strict, who, own),
      canDeleteMessage(strict, who, own),
    ]).toEqual([true, false, true])
  })
})

describe('a suspension', () => {
  it('ends everything, for the owner too', () => {
    const suspended = member('olga', { suspended: true })
    expect([
      canViewChannel(acl, suspended),
      canSendMessage(acl, suspended),
      canDeleteMessage(acl, suspended, others),
    ]).toEqual([false, false, false])
  })
})
