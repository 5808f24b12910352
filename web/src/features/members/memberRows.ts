import type { RoleId, ServerId, Uid } from '@parley/domain/ids'
import { everyoneRoleId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { hoistedRoles } from '@parley/domain/members/groupOf'
import type { MemberStats } from '@parley/domain/schema/presence'
import type { Role } from '@parley/domain/schema/server'
import type { ListedMember, MemberPage } from '#backend/memberPages'
import type { OnlineMember } from '#backend/online'

export type MemberRow =
  | { readonly kind: 'heading'; readonly key: string; readonly group: Group; readonly count: number }
  | { readonly kind: 'person'; readonly key: string; readonly person: ListedMember }

/** A hoisted role, or everybody else who is online, or those who are not. */
export type Group = { readonly role: Role } | 'online' | 'offline'

/**
 * Whether there are more people online than one list holds. Then the groups are read page by page, and their
 * headings come from the counts; until those have followed, the list is what there is.
 */
export const isCrowd = (online: readonly OnlineMember[], stats: MemberStats | null): stats is MemberStats =>
  online.length >= limits.onlineWatched && stats !== null && Object.keys(stats.online).length > 0

/** Highest role first, and everybody else last. */
export function allGroups(serverId: ServerId, roles: readonly Role[]): RoleId[] {
  const everyone = everyoneRoleId(serverId)
  const hoisted = hoistedRoles(roles).map(({ id }) => id)
  return [...hoisted.filter((id) => id !== everyone), everyone]
}

type Facts = {
  readonly serverId: ServerId
  readonly online: readonly OnlineMember[]
  readonly stats: MemberStats | null
  readonly roles: readonly Role[]
  readonly pages: readonly MemberPage[]
}

/** What the member list shows of what has been read, from top to bottom. */
export function memberRows(facts: Facts): MemberRow[] {
  const { serverId, online, stats, roles, pages } = facts
  const isLarge = isCrowd(online, stats)
  const live = new Map(online.map((member) => [member.id, member]))
  const groups = allGroups(serverId, roles).map((id) => {
    const people = isLarge
      ? peopleIn(pages, id).map((person) => live.get(person.id) ?? person)
      : online.filter((member) => groupShown(member, facts) === id)
    return { id, people, count: countOf(people, isLarge ? stats.online[id] : undefined) }
  })
  const rows = groups.flatMap(({ id, people, count }): MemberRow[] => {
    if (people.length === 0) return []
    const role = roles.find((each) => each.id === id)
    const isRest = id === everyoneRoleId(serverId) || !role
    return section(isRest ? 'online' : { role }, count, people)
  })
  const onlineCount = groups.reduce((sum, { count }) => sum + count, 0)
  return [...rows, ...offlineRows(facts, onlineCount, live)]
}

/** Counts come a moment after people do: a heading never says fewer than stand below it. */
const countOf = (people: readonly ListedMember[], counted = 0) => Math.max(people.length, counted)

function offlineRows(
  { stats, pages }: Facts,
  onlineCount: number,
  live: ReadonlyMap<Uid, OnlineMember>,
): MemberRow[] {
  const people = peopleIn(pages, null).filter(({ id }) => !live.has(id))
  if (people.length === 0) return []
  return section('offline', countOf(people, (stats?.members ?? 0) - onlineCount), people)
}

const peopleIn = (pages: readonly MemberPage[], group: RoleId | null): ListedMember[] => {
  const byId = new Map<Uid, ListedMember>()
  for (const page of pages) {
    if (page.group === group) for (const person of page.people) byId.set(person.id, person)
  }
  return [...byId.values()]
}

/** A role that was just deleted, or lost its own heading, gathers nobody any more. */
function groupShown({ group }: OnlineMember, { roles, serverId }: Facts): RoleId {
  return roles.some(({ id, hoist }) => id === group && hoist) ? group : everyoneRoleId(serverId)
}

function section(group: Group, count: number, people: readonly ListedMember[]): MemberRow[] {
  const key = typeof group === 'string' ? group : group.role.id
  return [
    { kind: 'heading', key, group, count },
    ...people.map((person): MemberRow => ({ kind: 'person', key: `${key}/${person.id}`, person })),
  ]
}
