import { AppError } from '@parley/domain/errors'
import type { ServerId, Uid } from '@parley/domain/ids'
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { mintRequestId } from '#backend/callables'
import { bansKey, listBans, unbanMember } from '#backend/moderationCalls'
import { useSettled } from '#lib/useSettled'

/** Shorter than one notices, longer than between two keys. */
const pauseMs = 250

/** The bans that a search finds, as far as they have been read, and how to lift one. */
export function useBans(serverId: ServerId, typed: string) {
  const client = useQueryClient()
  const search = useSettled(typed, pauseMs)
  const paged = useInfiniteQuery({ ...listBans(serverId, search), placeholderData: keepPreviousData })

  /** Throws `AppError`. One that is gone already is as good as lifted. */
  async function unban(memberId: Uid) {
    try {
      await unbanMember({ requestId: mintRequestId(), serverId, memberId })
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'not-found')) throw error
    }
    await client.invalidateQueries({ queryKey: bansKey(serverId) })
  }
  return {
    bans: paged.data?.pages.flatMap(({ bans }) => bans),
    error: paged.error,
    hasMore: paged.hasNextPage && !paged.isPlaceholderData,
    isReading: paged.isFetching,
    loadMore: () => void paged.fetchNextPage(),
    retry: () => void paged.refetch(),
    unban,
  }
}
