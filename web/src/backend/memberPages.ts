/**
 * The member list of a server of any size, a page at a time: the groups of those who are online in the order
 * given, then everybody who is not. Pages are read once, because to listen to ten thousand people would cost more
 * than it tells.
 */
import type { RoleId, ServerId, Uid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import type { OnlineState } from '@parley/domain/schema/presence'
import type { Member } from '@parley/domain/schema/server'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { getEntities } from './getEntities'
import { getMember, parseMember } from './members'
import { parseOnline } from './online'
import { type NameCursor, queries } from './queries'
import { serverKey } from './queryKeys'

/** What both an online document and a member document say about somebody. */
export type ListedMember = Pick<
  Member,
  'id' | 'username' | 'displayName' | 'nick' | 'sortName' | 'avatar' | 'roles'
> & { state: OnlineState | null }

export type MemberPage = {
  /** Null for those who are offline. */
  readonly group: RoleId | null
  readonly people: readonly ListedMember[]
  readonly next: PageParam | null
}
type PageParam = { readonly section: number; readonly after?: NameCursor }

const firstPage: PageParam = { section: 0 }

/** Without groups only the offline, among whom are then all members: the caller knows who is online. */
export const memberPages = (s: ServerId, groups: readonly RoleId[]) =>
  infiniteQueryOptions({
    queryKey: [...serverKey(s), 'memberPages', ...groups],
    queryFn: ({ client, pageParam }) =>
      readPage(s, groups, pageParam, (member) =>
        client.setQueryData(getMember(s, member.id).queryKey, member),
      ),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.next,
    staleTime: 60_000,
    // All pages that were read would be read again.
    refetchOnWindowFocus: false,
    networkMode: 'always',
  })

async function readPage(
  s: ServerId,
  groups: readonly RoleId[],
  { section, after }: PageParam,
  /** Authors of messages need not be asked for again. */
  remember: (member: Member) => void,
): Promise<MemberPage> {
  const group = groups[section]
  if (group === undefined) {
    const members = await getEntities((db) => [queries.membersByName(db, s, { after })], parseMember)
    members.forEach(remember)
    const online = groups.length === 0 ? new Set<Uid>() : await onlineAmong(s, members)
    const people = members.filter(({ id }) => !online.has(id)).map((member) => ({ ...member, state: null }))
    return { group: null, people, next: nextOf(members, section) }
  }
  const people = await getEntities((db) => [queries.onlineInGroup(db, s, group, after)], parseOnline)
  return { group, people, next: nextOf(people, section) ?? { section: section + 1 } }
}

async function onlineAmong(s: ServerId, members: readonly Member[]): Promise<ReadonlySet<Uid>> {
  const [first, last] = [members[0], members.at(-1)]
  if (!first || !last) return new Set()
  const online = await getEntities(
    (db) => [queries.onlineBetween(db, s, first.sortName, last.sortName)],
    parseOnline,
  )
  return new Set(online.map(({ id }) => id))
}

/** A page that is not full is the last of its section. */
function nextOf(page: readonly (NameCursor & object)[], section: number): PageParam | null {
  const last = page.at(-1)
  if (!last || page.length < limits.memberPage) return null
  return { section, after: { sortName: last.sortName, id: last.id } }
}
