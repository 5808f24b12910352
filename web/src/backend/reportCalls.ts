/** What is asked of functions about reports. Each throws `AppError`. */
import * as contracts from '@parley/domain/api/reportCallables'
import type { ServerId } from '@parley/domain/ids'
import type { ReportStatus } from '@parley/domain/schema/report'
import { infiniteQueryOptions } from '@tanstack/react-query'
import type { InferInput } from 'valibot'
import { call } from './callables'
import { serverKey } from './queryKeys'

export const report = (input: InferInput<typeof contracts.report.request>) => call(contracts.report, input)
export const takeReport = (input: InferInput<typeof contracts.takeReport.request>) =>
  call(contracts.takeReport, input)
export const resolveReport = (input: InferInput<typeof contracts.resolveReport.request>) =>
  call(contracts.resolveReport, input)
export const addReportNote = (input: InferInput<typeof contracts.addReportNote.request>) =>
  call(contracts.addReportNote, input)

export const reportsKey = (s: ServerId) => [...serverKey(s), 'reports']

/** How often the page asks whether another moderator has done something. */
const askAgainMs = 20_000

/** Fetched and not watched: clients may not read reports. */
export const listReports = (s: ServerId, status: ReportStatus) =>
  infiniteQueryOptions({
    queryKey: [...reportsKey(s), status],
    queryFn: ({ pageParam }) => call(contracts.listReports, { serverId: s, status, after: pageParam }),
    initialPageParam: null as contracts.MomentCursor | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
    refetchInterval: askAgainMs,
    retry: false,
    networkMode: 'always',
  })
