import { describe, expect, it } from 'vitest'
import {
  type ChannelInput,
  compileAcl,
  compileChannelTokens,
  compileMemberTokens,
  listsMembersOneByOne,
  type OverwriteInput,
  type RoleInput,
} from './compile'
import type { Permission } from './permission'

const serverId = 's'
const everyone: RoleInput = { id: serverId, permissions: ['viewChannel', 'sendMessages'] }
const quiet: RoleInput = { id: serverId, permissions: [] }
const red: RoleInput = { id: 'red', permissions: ['viewChannel'] }
const blue: RoleInput = { id: 'blue', permissions: ['manageMessages', 'banMembers'] }
const staff: RoleInput = { id: 'staff', permissions: ['administrator'] }

const on = (kind: 'role' | 'member', allow: Permission[], deny: Permission[] = []): OverwriteInput => ({
  kind,
  allow,
  deny,
})
const channelWith = (overwrites: Record<string, OverwriteInput> = {}): ChannelInput => ({
  id: 'c',
  type: 'text',
  overwrites,
})
const serverWith = (...roles: RoleInput[]) => ({ server: { ownerId: 'olga' }, serverId, roles })

describe('an access list', () => {
  it('names owner, administrators and who is granted what server-wide', () => {
    const acl = compileAcl(serverWith(everyone, blue, staff))
    expect(acl).toMatchObject({ owner: 'olga', admins: ['staff'], type: 'server', u: {} })
    expect(acl.r.manageMessages).toEqual({ a: [], d: [], b: ['blue'] })
  })
  it('says what newcomers are asked for, in every channel: nothing where nobody decided', () => {
    const gate = (server: { ownerId: string; verification?: 'account' }) =>
      [undefined, channelWith()].map(
        (channel) => compileAcl({ ...serverWith(everyone), server, ...(channel && { channel }) }).gate,
      )
    expect(gate({ ownerId: 'olga' })).toEqual(['none', 'none'])
    expect(gate({ ownerId: 'olga', verification: 'account' })).toEqual(['account', 'account'])
  })
  it('says whether automod looks at messages: not where nobody decided', () => {
    const { server, ...rest } = serverWith(everyone)
    const automod = (on?: boolean) =>
      compileAcl({ ...rest, server: { ...server, ...(on !== undefined && { automod: on }) } }).automod
    expect([automod(), automod(false), automod(true)]).toEqual([false, false, true])
  })
  it('holds only what rules check', () => {
    const channel = channelWith({ blue: on('role', ['attachFiles']), ada: on('member', ['banMembers']) })
    const acl = compileAcl({ ...serverWith(everyone, blue), channel })
    expect(Object.keys(acl.r).sort()).toEqual([
      'addReactions',
      'manageMessages',
      'readMessageHistory',
      'sendMessages',
      'viewChannel',
    ])
    expect(acl.u).toEqual({})
  })
  it('holds who may bypass slow mode only where there is one', () => {
    const fast = { id: 'fast', permissions: ['bypassSlowmode'] as const }
    const overwrites = { ada: on('member', ['bypassSlowmode', 'attachFiles']) }
    const aclAt = (slowModeSeconds?: number) =>
      compileAcl({
        ...serverWith(everyone, fast),
        channel: { ...channelWith(overwrites), ...(slowModeSeconds !== undefined && { slowModeSeconds }) },
      })
    expect(aclAt(10)).toMatchObject({ slow: 10, u: { ada: { a: ['bypassSlowmode'], d: [] } } })
    expect(aclAt(10).r['bypassSlowmode']).toEqual({ a: [], d: [], b: ['fast'] })
    for (const seconds of [0, undefined]) {
      expect(aclAt(seconds)).toMatchObject({ slow: 0, u: {} })
      expect(aclAt(seconds).r).not.toHaveProperty('bypassSlowmode')
    }
  })
  it("folds the everyone role's overwrite into the server-wide grants", () => {
    const allowed = channelWith({ [serverId]: on('role', ['manageMessages'], ['viewChannel']) })
    const { r } = compileAcl({ ...serverWith(everyone, red), channel: allowed })
    expect(r.manageMessages?.b).toEqual([serverId])
    expect(r.viewChannel).toEqual({ a: [], d: [], b: [] })
  })
  it('lets an allow win where one overwrite also denies', () => {
    const both = channelWith({
      red: on('role', ['viewChannel'], ['viewChannel']),
      ada: on('member', ['viewChannel'], ['viewChannel']),
    })
    const acl = compileAcl({ ...serverWith(everyone, red), channel: both })
    expect(acl.r.viewChannel).toMatchObject({ a: ['red'], d: [] })
    expect(acl.u).toEqual({ ada: { a: ['viewChannel'], d: [] } })
  })
  it('forgets overwrites of roles that are gone', () => {
    const acl = compileAcl({
      ...serverWith(everyone),
      channel: channelWith({ red: on('role', [], ['viewChannel']) }),
    })
    expect(acl.r.viewChannel).toEqual({ a: [], d: [], b: [serverId] })
  })
  it('comes out the same whatever order roles and overwrites are read in', () => {
    const overwrites = {
      red: on('role', ['viewChannel']),
      blue: on('role', ['viewChannel']),
      ada: on('member', ['sendMessages']),
    }
    const reversed = Object.fromEntries(Object.entries(overwrites).reverse())
    const one = compileAcl({ ...serverWith(everyone, red, blue), channel: channelWith(overwrites) })
    const other = compileAcl({ ...serverWith(blue, red, everyone), channel: channelWith(reversed) })
    expect(JSON.stringify(one)).toBe(JSON.stringify(other))
  })
})

describe("a channel's tokens", () => {
  const tokens = (channel: ChannelInput, ...roles: RoleInput[]) =>
    compileChannelTokens({ ...serverWith(...roles), channel })

  it('name everyone where every member may look, and nobody else', () => {
    const channel = channelWith({ red: on('role', ['viewChannel']), ada: on('member', ['viewChannel']) })
    expect(tokens(channel, everyone, red)).toEqual(['s', 'a:s'])
  })
  it('name roles and members of a private channel', () => {
    const channel = channelWith({
      [serverId]: on('role', [], ['viewChannel']),
      red: on('role', ['viewChannel']),
      ada: on('member', ['viewChannel']),
    })
    expect(tokens(channel, everyone, red)).toEqual(['red', 'u:ada', 'a:s'])
  })
  it('leave a channel that nobody may see to administrators', () => {
    expect(tokens(channelWith(), quiet)).toEqual(['a:s'])
  })
  it('stand for the channel itself where somebody is shut out', () => {
    expect(tokens(channelWith({ red: on('role', [], ['viewChannel']) }), everyone, red)).toEqual([
      'c:c',
      'a:s',
    ])
    expect(tokens(channelWith({ ada: on('member', [], ['viewChannel']) }), everyone)).toEqual(['c:c', 'a:s'])
  })
  it('need no such thing where a deny takes nothing away', () => {
    const shut = { [serverId]: on('role', [], ['viewChannel']) }
    expect(tokens(channelWith({ ...shut, red: on('role', [], ['viewChannel']) }), everyone, red)).toEqual([
      'a:s',
    ])
    expect(tokens(channelWith({ ...shut, ada: on('member', [], ['viewChannel']) }), everyone)).toEqual([
      'a:s',
    ])
    expect(tokens(channelWith({ ada: on('member', [], ['sendMessages']) }), everyone)).toEqual(['s', 'a:s'])
  })
  it('tell whether members are listed one by one', () => {
    expect(listsMembersOneByOne('c', ['c:c', 'a:s'])).toBe(true)
    expect(listsMembersOneByOne('c', ['s', 'a:s'])).toBe(false)
  })
})

describe("a member's tokens", () => {
  const exact = channelWith({ red: on('role', [], ['viewChannel']) })
  const tokens = (uid: string, memberRoles: string[], channels: ChannelInput[] = []) =>
    compileMemberTokens({
      ...serverWith(everyone, red, blue, staff),
      channels,
      uid,
      memberRoles: [serverId, ...memberRoles],
    })

  it('are everyone, all own roles and the member, though no channel names them yet', () => {
    expect(tokens('ada', ['red', 'blue'])).toEqual(['s', 'blue', 'red', 'u:ada'])
  })
  it('forget roles that are gone', () => {
    expect(tokens('ada', ['red', 'deleted'])).toEqual(['s', 'red', 'u:ada'])
  })
  it('add the channels that list members one by one, where the member may look', () => {
    expect(tokens('ada', [], [exact])).toContain('c:c')
    expect(tokens('ada', ['red'], [exact])).not.toContain('c:c')
  })
  it('are a single one for owner and administrators', () => {
    expect(tokens('olga', ['red'], [exact])).toEqual(['a:s'])
    expect(tokens('ada', ['staff'], [exact])).toEqual(['a:s'])
  })
})
