import { describe, expect, it } from 'vitest'
import {
  canDeleteMessage,
  canEditMessage,
  canReadMessage,
  canSendMessage,
  canViewChannel,
  type Who,
} from './can'
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
  nowMs,
  ...changes,
})
const ada = member('ada')
const mod = member('max', { roles: ['s', 'mod'] })
const timedOut = { timeoutUntil: nowMs + 1 }
const own = { authorId: 'ada', held: false, createdAt: nowMs - 2000 }
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

describe('a timeout', () => {
  it('silences, and takes moderation away', () => {
    expect([
      canReadMessage(acl, { ...mod, ...timedOut }, others),
      canSendMessage(acl, { ...mod, ...timedOut }),
    ]).toEqual([true, false])
    expect([
      canDeleteMessage(acl, mod, others),
      canDeleteMessage(acl, { ...mod, ...timedOut }, others),
    ]).toEqual([true, false])
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
