import type { HeldReport, ListedReport } from '@parley/domain/api/reportCallables'
import type { ServerId, Uid } from '@parley/domain/ids'
import type { ReportOutcome, ReportStatus } from '@parley/domain/schema/report'
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { mintRequestId } from '#backend/callables'
import { addReportNote, listReports, reportsKey, resolveReport, takeReport } from '#backend/reportCalls'

/** The reports of one kind, as far as they have been read, and what moderators do with them. Each act throws `AppError`. */
export function useReports(serverId: ServerId, status: ReportStatus) {
  const client = useQueryClient()
  const paged = useInfiniteQuery({ ...listReports(serverId, status), placeholderData: keepPreviousData })
  const reread = () => client.invalidateQueries({ queryKey: reportsKey(serverId) })
  const about = (report: ListedReport) => ({ requestId: mintRequestId(), serverId, reportId: report.id })

  return {
    reports: paged.isPlaceholderData ? undefined : paged.data?.pages.flatMap(({ reports }) => reports),
    error: paged.error,
    hasMore: paged.hasNextPage && !paged.isPlaceholderData,
    isReading: paged.isFetchingNextPage,
    loadMore: () => void paged.fetchNextPage(),
    retry: () => void paged.refetch(),
    /** Answers who has it now: another may have been faster. */
    async take(report: ListedReport): Promise<HeldReport> {
      const held = await takeReport({ ...about(report), from: report.takenBy })
      await reread()
      return held
    },
    async resolve(report: ListedReport, outcome: ReportOutcome, note: string): Promise<HeldReport> {
      const held = await resolveReport({ ...about(report), outcome, note })
      await reread()
      return held
    },
    async addNote(report: ListedReport, text: string): Promise<void> {
      await addReportNote({ ...about(report), text })
      await reread()
    },
  }
}

export type ReportActs = Pick<ReturnType<typeof useReports>, 'take' | 'resolve' | 'addNote'>

/** Whether somebody else was faster. */
export const isLost = (held: HeldReport, me: Uid): boolean => held.holderId !== me
