import { asRoleId, asServerId, asUid, everyoneRoleId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import type { MemberStats } from '@parley/domain/schema/presence'
import type { Role } from '@parley/domain/schema/server'
import { describe, expect, it } from 'vitest'
import type { ListedMember, MemberPage } from '#backend/memberPages'
import type { OnlineMember } from '#backend/online'
import { isCrowd, memberRows } from './memberRows'

const serverId = asServerId('100000000000000001')
const everyone = everyoneRoleId(serverId)
const aRole = (id: string, rest: Partial<Role> = {}): Role => ({
  schemaVersion: 1,
  id: asRoleId(id),
  name: id,
  color: null,
  position: 1,
  permissions: [],
  hoist: true,
  mentionable: false,
  ...rest,
})
const team = aRole('team', { position: 5 })
const helpers = aRole('helpers', { position: 2 })
const roles = [helpers, aRole(everyone, { hoist: false, position: 0 }), team]

const offline = (name: string): ListedMember => ({
  id: asUid(name),
  username: name,
  displayName: name,
  nick: null,
  sortName: name,
  avatar: null,
  roles: [],
  state: null,
})
const online = (name: string, group = everyone, state: OnlineMember['state'] = 'online'): OnlineMember => ({
  ...offline(name),
  schemaVersion: 1,
  state,
  group,
})
const offlinePage = (...names: string[]): MemberPage => ({
  group: null,
  people: names.map(offline),
  next: null,
})
const stats = (members: number, counts: Record<string, number> = {}): MemberStats => ({
  schemaVersion: 1,
  members,
  online: counts,
})
const none = { serverId, roles, online: [], stats: null, pages: [] }
const outline = (facts: Parameters<typeof memberRows>[0]) =>
  memberRows(facts).map((row) => {
    if (row.kind === 'person') return row.person.state === null ? row.key : `${row.key} ${row.person.state}`
    return `${typeof row.group === 'string' ? row.group : row.group.role.name} · ${row.count}`
  })

describe('while everybody who is online fits into one list', () => {
  it('gathers them under their highest hoisted role, and then whoever is not', () => {
    const people = [
      online('ada', team.id),
      online('bo', everyone, 'dnd'),
      online('cy', helpers.id),
      online('di', team.id),
    ]
    const facts = { ...none, online: people, stats: stats(6), pages: [offlinePage('ada', 'bo', 'ed', 'flo')] }
    expect(outline(facts)).toEqual([
      'team · 2',
      'team/ada online',
      'team/di online',
      'helpers · 1',
      'helpers/cy online',
      'online · 1',
      `online/bo dnd`,
      'offline · 2',
      'offline/ed',
      'offline/flo',
    ])
  })
  it('moves somebody who goes to the offline without reading anything', () => {
    const pages = [offlinePage('ada', 'bo')]
    expect(outline({ ...none, online: [online('ada')], stats: stats(2), pages })).toContain('offline/bo')
    expect(outline({ ...none, stats: stats(2), pages })).toEqual(['offline · 2', 'offline/ada', 'offline/bo'])
  })
  it('counts the offline who have not been read yet', () => {
    expect(outline({ ...none, stats: stats(500), pages: [offlinePage('ada')] })).toContain('offline · 500')
  })
  it('puts those of a role that is gone with everybody else', () => {
    const people = [online('ada', asRoleId('deleted')), online('bo')]
    expect(outline({ ...none, online: people, stats: stats(2) })[0]).toBe('online · 2')
  })
  it('shows nobody twice where two pages overlap', () => {
    const pages = [offlinePage('ada', 'bo'), offlinePage('bo', 'cy')]
    expect(outline({ ...none, stats: stats(3), pages })).toHaveLength(4)
  })
})

describe('in a crowd', () => {
  const first = Array.from({ length: limits.onlineWatched }, (_, n) =>
    online(`a${String(n).padStart(3, '0')}`),
  )
  const crowd = stats(10_000, { [team.id]: 3, [everyone]: 2_000 })

  it('takes people from the pages, headings from the counts, and states from those it listens to', () => {
    const pages: MemberPage[] = [
      { group: team.id, people: [online('zoe', team.id)], next: null },
      { group: everyone, people: [online('a000', everyone, 'idle'), online('zed')], next: null },
      { group: null, people: [offline('b'), offline('a001')], next: null },
    ]
    expect(outline({ ...none, online: first, stats: crowd, pages })).toEqual([
      'team · 3',
      'team/zoe online',
      'online · 2000',
      'online/a000 online',
      'online/zed online',
      'offline · 7997',
      'offline/b',
    ])
  })
  it('counts somebody who has just come before the counts do', () => {
    const pages: MemberPage[] = [
      { group: helpers.id, people: [online('hal', helpers.id)], next: null },
      { group: null, people: [offline('b')], next: null },
    ]
    const rows = outline({ ...none, online: first, stats: crowd, pages })
    expect(rows).toContain('helpers · 1')
    expect(rows).toContain('offline · 7996')
  })
  it('is none until it has been counted', () => {
    expect(isCrowd(first, null)).toBe(false)
    expect(isCrowd(first, stats(10_000))).toBe(false)
    expect(isCrowd(first.slice(1), crowd)).toBe(false)
    expect(isCrowd(first, crowd)).toBe(true)
  })
})
