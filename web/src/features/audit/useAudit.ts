import type { AuditFilter, ListedAuditEntry } from '@parley/domain/api/auditCallables'
import type { ServerId } from '@parley/domain/ids'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { auditPages } from '#backend/auditCalls'

export type AuditPerson = {
  readonly id: string
  readonly displayName: string
  readonly avatar: string | null
}

/** The entries that a filter finds, as far as they have been read, and everybody whom they name. */
export function useAudit(serverId: ServerId, filter: AuditFilter) {
  const paged = useInfiniteQuery({ ...auditPages(serverId, filter), placeholderData: keepPreviousData })
  const pages = paged.data?.pages
  const { entries, people } = useMemo(
    () => ({
      entries: onceEach(pages?.flatMap((page) => page.entries) ?? []),
      people: new Map<string, AuditPerson>(
        pages?.flatMap((page) => page.people).map((person) => [person.id, person]),
      ),
    }),
    [pages],
  )
  return {
    entries: pages && entries,
    people,
    error: paged.error,
    isCurrent: !paged.isPlaceholderData,
    isReading: paged.isFetching,
    hasMore: paged.hasNextPage && !paged.isPlaceholderData,
    loadMore: () => void paged.fetchNextPage(),
    // Whoever presses again and again is not to wait the longer for it.
    reread: () => void paged.refetch({ cancelRefetch: false }),
  }
}

/** What was read anew may have moved to the next page meanwhile. */
const onceEach = (entries: readonly ListedAuditEntry[]): readonly ListedAuditEntry[] => [
  ...new Map(entries.map((entry) => [entry.id, entry])).values(),
]
