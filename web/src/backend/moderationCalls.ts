/** What whoever keeps order asks of functions. Each throws `AppError`. */
import * as contracts from '@parley/domain/api/moderationCallables'
import type { ServerId } from '@parley/domain/ids'
import { infiniteQueryOptions } from '@tanstack/react-query'
import type { InferInput } from 'valibot'
import { call } from './callables'
import { serverKey } from './queryKeys'

export const kickMembers = (input: InferInput<typeof contracts.kickMembers.request>) =>
  call(contracts.kickMembers, input)
export const banMembers = (input: InferInput<typeof contracts.banMembers.request>) =>
  call(contracts.banMembers, input)
export const unbanMember = (input: InferInput<typeof contracts.unbanMember.request>) =>
  call(contracts.unbanMember, input)
export const previewPurge = (input: InferInput<typeof contracts.previewPurge.request>) =>
  call(contracts.previewPurge, input)
export const purgeMessages = (input: InferInput<typeof contracts.purgeMessages.request>) =>
  call(contracts.purgeMessages, input)
export const pauseInvites = (input: InferInput<typeof contracts.pauseInvites.request>) =>
  call(contracts.pauseInvites, input)
export const updateRaidGuard = (input: InferInput<typeof contracts.updateRaidGuard.request>) =>
  call(contracts.updateRaidGuard, input)

export const bansKey = (s: ServerId) => [...serverKey(s), 'bans']

/** Fetched and not watched: clients may not read bans. */
export const listBans = (s: ServerId, search: string) =>
  infiniteQueryOptions({
    queryKey: [...bansKey(s), search],
    queryFn: ({ pageParam }) => call(contracts.listBans, { serverId: s, search, after: pageParam }),
    initialPageParam: null as contracts.BanCursor | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
    retry: false,
    networkMode: 'always',
  })
