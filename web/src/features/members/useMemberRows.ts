import type { RoleId, ServerId } from '@parley/domain/ids'
import { timings } from '@parley/domain/limits'
import type { Role } from '@parley/domain/schema/server'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { type MemberPage, memberPages } from '#backend/memberPages'
import { type OnlineMember, getMemberStats, watchOnline } from '#backend/online'
import { useRoles } from '#features/servers'
import { allGroups, isCrowd, memberRows } from './memberRows'

const nobody: readonly OnlineMember[] = []
const noRoles: readonly Role[] = []
const noGroups: readonly RoleId[] = []
const noPages: readonly MemberPage[] = []

/** The member list as far as it has been read. */
export function useMemberRows(serverId: ServerId) {
  const watchedOnline = useQuery(watchOnline(serverId))
  const countedStats = useQuery(getMemberStats(serverId))
  useCountAgain(watchedOnline.data, countedStats.refetch)
  const roles = useRoles(serverId).data ?? noRoles
  const online = watchedOnline.data ?? nobody
  const stats = countedStats.data ?? null
  const isLarge = isCrowd(online, stats)
  const groups = useMemo(() => (isLarge ? allGroups(serverId, roles) : noGroups), [serverId, isLarge, roles])
  // Until the first answer nobody knows which pages to ask for.
  const isKnown = watchedOnline.data !== undefined && countedStats.data !== undefined
  const paged = useInfiniteQuery({ ...memberPages(serverId, groups), enabled: isKnown })
  useReloadOnJoin(stats?.members, !isLarge, paged.refetch)

  const pages = paged.data?.pages ?? noPages
  const rows = useMemo(
    () => memberRows({ serverId, online, stats, roles, pages }),
    [serverId, online, stats, roles, pages],
  )
  return {
    /** Nothing before the first page: people would move down as it comes. */
    rows: paged.data ? rows : undefined,
    roles,
    error: watchedOnline.error ?? countedStats.error ?? paged.error,
    retry: () => {
      for (const each of [watchedOnline, countedStats, paged]) if (each.error) void each.refetch()
    },
    hasMore: paged.hasNextPage,
    isReading: paged.isFetching,
    /** The next page did not come. What has been read stays. */
    hasFailed: paged.isFetchNextPageError,
    loadMore: () => void paged.fetchNextPage(),
  }
}

/** Counts follow those who come and go within a few seconds. */
const countsFollowMs = timings.memberStatsWindowMs + 1_000
const countAtMostEveryMs = 30_000

/** Whoever joins or leaves is online, or was: only then there is something to count. */
function useCountAgain(online: readonly OnlineMember[] | undefined, count: () => Promise<unknown>): void {
  const countedAt = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isFirst = useRef(true)
  useEffect(() => {
    if (!online) return
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    const dueMs = Math.max(countsFollowMs, countedAt.current + countAtMostEveryMs - Date.now())
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      countedAt.current = Date.now()
      void count()
    }, dueMs)
  }, [online, count])
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      timer.current = undefined
    },
    [],
  )
}

/** Whoever joined or left is found by reading again; in a crowd that would cost more than it is worth. */
function useReloadOnJoin(
  members: number | undefined,
  isSmall: boolean,
  reload: () => Promise<unknown>,
): void {
  const seen = useRef(members)
  useEffect(() => {
    const before = seen.current
    seen.current = members
    if (isSmall && before !== undefined && before !== members) void reload()
  }, [members, isSmall, reload])
}
