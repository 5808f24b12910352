/** The page of members: read page by page and not listened to, like the member list of a crowd. */
import type { MemberSearch, MemberSearchCursor } from '@parley/domain/api/memberCallables'
import type { ServerId, Uid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { type RecentDays, sinceDays } from '@parley/domain/members/recentDays'
import { memberStats } from '@parley/domain/schema/presence'
import { paths } from '@parley/domain/paths'
import type { Member } from '@parley/domain/schema/server'
import {
  type InfiniteData,
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
} from '@tanstack/react-query'
import { describeMembers, findMembers } from './directoryCalls'
import {
  type DirectoryFilter,
  type DirectoryOrder,
  directoryQuery,
  type DirectoryWay,
} from './directoryQueries'
import { getEntities } from './getEntities'
import { liveQuery } from './liveQuery'
import { getMember, parseMember } from './members'
import { queries } from './queries'
import { serverKey } from './queryKeys'
import { documentSource } from './snapshots'

export type DirectoryWish = {
  readonly filter: DirectoryFilter
  readonly order: DirectoryOrder
  /** How the name or the username begins, folded; empty for everybody. A search is in the order of names. */
  readonly letters: string
  /** How many days ago they joined at most; null for whenever. A list of these is in the order of that. */
  readonly joined: RecentDays | null
  /** By what rules let nobody read; the rest of the wish counts for nothing then. */
  readonly only: MemberSearch | null
}
type PageParam =
  | { readonly way: DirectoryWay; readonly after?: Member }
  | { readonly search: MemberSearch; readonly after: MemberSearchCursor | null }
export type DirectoryPage = {
  readonly members: readonly Member[]
  /** How many were looked through for it. */
  readonly seen: number
  readonly next: PageParam | null
}

const detailsKey = (s: ServerId) => [...serverKey(s), 'memberDetails'] as const
const directoryKey = (s: ServerId) => [...serverKey(s), 'directory'] as const

export const directoryPages = (s: ServerId, wish: DirectoryWish) =>
  infiniteQueryOptions({
    queryKey: [...directoryKey(s), wish.only ?? [wish.filter, wish.order, wish.letters, wish.joined]],
    queryFn: ({ pageParam, client }) =>
      'search' in pageParam ? findPage(s, pageParam, client) : readPage(s, wish, pageParam),
    initialPageParam: firstOf(wish),
    getNextPageParam: (page: DirectoryPage) => page.next,
    staleTime: 30_000,
    // All pages that were read would be read again.
    refetchOnWindowFocus: false,
    retry: 1,
    networkMode: 'always',
  })

export const orderOf = ({ order, joined }: Pick<DirectoryWish, 'order' | 'joined'>): DirectoryOrder =>
  joined !== null && order === 'name' ? 'newest' : order

function firstOf(wish: DirectoryWish): PageParam {
  if (wish.only) return { search: wish.only, after: null }
  return { way: wish.letters === '' ? orderOf(wish) : 'called' }
}

type WayParam = Extract<PageParam, { way: DirectoryWay }>
type SearchParam = Extract<PageParam, { search: MemberSearch }>

async function readPage(
  s: ServerId,
  { filter, letters, joined }: DirectoryWish,
  { way, after }: WayParam,
): Promise<DirectoryPage> {
  const since = joined === null ? null : sinceDays(joined, Date.now())
  const isByName = way === 'called' || way === 'username'
  const found = await getEntities(
    (db) => [directoryQuery(db, s, { filter, way, letters, since: isByName ? null : since, after })],
    parseMember,
  )
  const members = found.filter(
    ({ sortName, joinedAt }) =>
      // Whoever is called so was found before.
      (way !== 'username' || !sortName.startsWith(letters)) && (since === null || joinedAt >= since),
  )
  return { members, seen: found.length, next: nextOf(way, found) }
}

/** How those found came is in the answer: it need not be asked again. */
async function findPage(
  s: ServerId,
  { search, after }: SearchParam,
  client: QueryClient,
): Promise<DirectoryPage> {
  const { members: details, seen, next } = await findMembers({ serverId: s, search, after })
  const uids = details.map(({ id }) => id)
  const known = await getEntities((db) => queries.membersById(db, s, uids), parseMember)
  // What others see of them may lag behind for a moment.
  const members = uids.flatMap((uid) => known.find(({ id }) => id === uid) ?? [])
  client.setQueryData(
    getMemberDetails(
      s,
      members.map(({ id }) => id),
    ).queryKey,
    details,
  )
  return { members, seen, next: next && { search, after: next } }
}

function nextOf(way: DirectoryWay, found: readonly Member[]): PageParam | null {
  const last = found.at(-1)
  if (last && found.length >= limits.memberPage) return { way, after: last }
  return way === 'called' ? { way: 'username' } : null
}

/** What rules let nobody read: asked for a page at a time. */
export const getMemberDetails = (s: ServerId, uids: readonly Uid[]) =>
  queryOptions({
    queryKey: [...detailsKey(s), ...uids],
    queryFn: async () => (await describeMembers({ serverId: s, memberIds: [...uids] })).members,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    retry: 1,
    networkMode: 'always',
  })

/** Live, for who looks after the people: it changes when somebody joins or leaves, and at most every few seconds. */
export const watchMemberStats = (s: ServerId) =>
  liveQuery({
    queryKey: [...serverKey(s), 'liveMemberStats'],
    source: documentSource(paths.memberStats(s), memberStats),
  })

/** From the beginning: whoever scrolled far does not read all of that again. */
export function rereadDirectory(client: QueryClient, s: ServerId): void {
  client.setQueriesData<InfiniteData<DirectoryPage>>(
    { queryKey: directoryKey(s) },
    (data) => data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) },
  )
  void client.invalidateQueries({ queryKey: directoryKey(s) })
  void client.invalidateQueries({ queryKey: detailsKey(s) })
}

/** After somebody was silenced, or may speak again. */
export const rereadMemberDetails = (client: QueryClient, s: ServerId): Promise<void> =>
  client.invalidateQueries({ queryKey: detailsKey(s) })

/** What is known to have become of somebody, in every list that was read. */
export function patchDirectory(client: QueryClient, s: ServerId, change: (member: Member) => Member): void {
  client.setQueriesData<InfiniteData<DirectoryPage>>(
    { queryKey: directoryKey(s) },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({ ...page, members: page.members.map(change) })),
      },
  )
}

/** They are gone, in every list that was read. */
export function dropFromDirectory(client: QueryClient, s: ServerId, uids: readonly Uid[]): void {
  client.setQueriesData<InfiniteData<DirectoryPage>>(
    { queryKey: directoryKey(s) },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          members: page.members.filter(({ id }) => !uids.includes(id)),
        })),
      },
  )
}

/** Somebody may have changed them in another place. Whoever is gone stays until the list is read again. */
export async function rereadMember(client: QueryClient, s: ServerId, uid: Uid): Promise<void> {
  const member = await client.query({ ...getMember(s, uid), staleTime: 0 })
  if (member) patchDirectory(client, s, (each) => (each.id === uid ? member : each))
}
