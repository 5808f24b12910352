/** The page of members: read page by page and not listened to, like the member list of a crowd. */
import type { ServerId, Uid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { memberStats } from '@parley/domain/schema/presence'
import { paths } from '@parley/domain/paths'
import type { Member } from '@parley/domain/schema/server'
import {
  type InfiniteData,
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
} from '@tanstack/react-query'
import { describeMembers } from './directoryCalls'
import {
  type DirectoryFilter,
  type DirectoryOrder,
  directoryQuery,
  type DirectoryWay,
} from './directoryQueries'
import { getEntities } from './getEntities'
import { liveQuery } from './liveQuery'
import { getMember, parseMember } from './members'
import { serverKey } from './queryKeys'
import { documentSource } from './snapshots'

export type DirectoryWish = {
  readonly filter: DirectoryFilter
  readonly order: DirectoryOrder
  /** How the name or the username begins, folded; empty for everybody. A search is in the order of names. */
  readonly letters: string
}
type PageParam = { readonly way: DirectoryWay; readonly after?: Member }
export type DirectoryPage = { readonly members: readonly Member[]; readonly next: PageParam | null }

const detailsKey = (s: ServerId) => [...serverKey(s), 'memberDetails'] as const
const directoryKey = (s: ServerId) => [...serverKey(s), 'directory'] as const

export const directoryPages = (s: ServerId, wish: DirectoryWish) =>
  infiniteQueryOptions({
    queryKey: [...directoryKey(s), wish.filter, wish.order, wish.letters],
    queryFn: ({ pageParam }) => readPage(s, wish, pageParam),
    initialPageParam: { way: wish.letters === '' ? wish.order : 'called' },
    getNextPageParam: (page: DirectoryPage) => page.next,
    staleTime: 30_000,
    // All pages that were read would be read again.
    refetchOnWindowFocus: false,
    retry: 1,
    networkMode: 'always',
  })

async function readPage(s: ServerId, { filter, letters }: DirectoryWish, { way, after }: PageParam) {
  const found = await getEntities(
    (db) => [directoryQuery(db, s, { filter, way, letters, after })],
    parseMember,
  )
  // Whoever is called so was found before.
  const members = way === 'username' ? found.filter(({ sortName }) => !sortName.startsWith(letters)) : found
  return { members, next: nextOf(way, found) }
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

/** Somebody may have changed them in another place. Whoever is gone stays until the list is read again. */
export async function rereadMember(client: QueryClient, s: ServerId, uid: Uid): Promise<void> {
  const member = await client.query({ ...getMember(s, uid), staleTime: 0 })
  if (member) patchDirectory(client, s, (each) => (each.id === uid ? member : each))
}
