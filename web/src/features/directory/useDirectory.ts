import type { ServerId, Uid } from '@parley/domain/ids'
import type { MemberDetails } from '@parley/domain/api/memberCallables'
import type { Member } from '@parley/domain/schema/server'
import {
  keepPreviousData,
  useInfiniteQuery,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import {
  directoryPages,
  type DirectoryPage,
  type DirectoryWish,
  getMemberDetails,
  rereadDirectory,
  watchMemberStats,
} from '#backend/directory'

const noPages: readonly DirectoryPage[] = []

/** The members that a wish finds, as far as they have been read. */
export function useDirectory(serverId: ServerId, wish: DirectoryWish) {
  // What was found last stays until the next answer, or the list would go blank with every letter.
  const paged = useInfiniteQuery({ ...directoryPages(serverId, wish), placeholderData: keepPreviousData })
  const pages = paged.data?.pages ?? noPages
  const details = useQueries({
    queries: pages
      .filter(({ members }) => members.length > 0)
      .map(({ members }) =>
        getMemberDetails(
          serverId,
          members.map(({ id }) => id),
        ),
      ),
    combine: byId,
  })
  const count = useQuery(watchMemberStats(serverId)).data?.members
  const client = useQueryClient()
  useReloadOnJoin(count, pages.length <= 1, paged.refetch)
  const members = useMemo(() => onceEach(pages), [pages])
  const isCurrent = !paged.isPlaceholderData
  return {
    members: paged.data ? members : undefined,
    /** How many are in the server, whatever is looked for. */
    count,
    details,
    error: paged.error,
    reread: () => rereadDirectory(client, serverId),
    isCurrent,
    hasMore: paged.hasNextPage && isCurrent,
    isReading: paged.isFetching,
    pausedAfter: isVain(wish, pages.at(-1)) ? pages.reduce((sum, { seen }) => sum + seen, 0) : null,
    hasFailed: paged.isFetchNextPageError,
    loadMore: () => void paged.fetchNextPage(),
  }
}

export type Details = {
  readonly of: (uid: Uid) => MemberDetails | undefined
  /** They did not come, and somebody may ask again. */
  readonly error: Error | null
  readonly retry: () => void
}

type Result = { data: MemberDetails[] | undefined; error: Error | null; refetch: () => Promise<unknown> }

function byId(results: readonly Result[]): Details {
  const found = new Map(results.flatMap(({ data }) => data ?? []).map((each) => [each.id, each]))
  return {
    of: (uid) => found.get(uid),
    error: results.find(({ error }) => error)?.error ?? null,
    retry: () => {
      for (const each of results) if (each.error) void each.refetch()
    },
  }
}

/** Somebody may have been renamed between two pages, and be on both. */
function onceEach(pages: readonly DirectoryPage[]): readonly Member[] {
  return [...new Map(pages.flatMap(({ members }) => members).map((each) => [each.id, each])).values()]
}

/** A page for which many were looked through and few found: whoever wants more of that says so. */
const isVain = ({ joined, only }: DirectoryWish, last: DirectoryPage | undefined): boolean =>
  last !== undefined && (joined !== null || only !== null) && last.members.length * 5 < last.seen

/** One page is read again when somebody joined or left; many would cost more than it is worth. */
function useReloadOnJoin(count: number | undefined, isShort: boolean, reload: () => Promise<unknown>): void {
  const seen = useRef(count)
  useEffect(() => {
    const before = seen.current
    seen.current = count
    if (isShort && before !== undefined && before !== count) void reload()
  }, [count, isShort, reload])
}
