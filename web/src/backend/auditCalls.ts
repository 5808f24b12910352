/** What a server's log answers, by a function. Throws `AppError`. */
import { type AuditCursor, type AuditFilter, listAudit } from '@parley/domain/api/auditCallables'
import type { ServerId } from '@parley/domain/ids'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from './callables'
import { serverKey } from './queryKeys'

/** Fetched and not watched: clients may not read it. Anew whenever it is opened, or the page comes to the front again. */
export const auditPages = (s: ServerId, filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: [...serverKey(s), 'audit', filter],
    queryFn: ({ pageParam }) => call(listAudit, { serverId: s, ...filter, after: pageParam }),
    initialPageParam: null as AuditCursor | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    networkMode: 'always',
  })
