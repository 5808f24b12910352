/** What is asked of functions about warnings, notes and somebody's history. Each throws `AppError`. */
import * as contracts from '@parley/domain/api/caseCallables'
import type { MomentCursor } from '@parley/domain/api/reportCallables'
import type { ServerId, Uid } from '@parley/domain/ids'
import { infiniteQueryOptions } from '@tanstack/react-query'
import type { InferInput } from 'valibot'
import { call } from './callables'
import { serverKey } from './queryKeys'

export const warnMember = (input: InferInput<typeof contracts.warnMember.request>) =>
  call(contracts.warnMember, input)
export const acknowledgeWarning = (input: InferInput<typeof contracts.acknowledgeWarning.request>) =>
  call(contracts.acknowledgeWarning, input)
export const addMemberNote = (input: InferInput<typeof contracts.addMemberNote.request>) =>
  call(contracts.addMemberNote, input)
export const removeMemberNote = (input: InferInput<typeof contracts.removeMemberNote.request>) =>
  call(contracts.removeMemberNote, input)

export const memberHistoryKey = (s: ServerId) => [...serverKey(s), 'memberHistory']

/** Fetched and not watched: clients may not read any of it. */
export const listMemberHistory = (s: ServerId, memberId: Uid) =>
  infiniteQueryOptions({
    queryKey: [...memberHistoryKey(s), memberId],
    queryFn: ({ pageParam }) =>
      call(contracts.listMemberHistory, { serverId: s, memberId, after: pageParam }),
    initialPageParam: null as MomentCursor | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
    retry: false,
    networkMode: 'always',
  })
