/** Callables alone, so that the page of an invite loads no database for somebody who has no account yet. */
import {
  acceptInvite as acceptContract,
  createInvite as createContract,
  listInvites as listContract,
  type ListedInvite,
  previewInvite as previewContract,
  revokeInvite as revokeContract,
} from '@parley/domain/api/callables'
import type { InviteCode, ServerId } from '@parley/domain/ids'
import { queryOptions } from '@tanstack/react-query'
import type { InferInput } from 'valibot'
import { call } from './callables'
import { serverKey } from './queryKeys'

type Repeatable = { requestId: string; code: InviteCode }

/** All of these throw `AppError`. */
export const createInvite = (input: InferInput<typeof createContract.request>) => call(createContract, input)
export const revokeInvite = (input: Repeatable) => call(revokeContract, input)
export const previewInvite = (code: InviteCode) => call(previewContract, { code })
export const acceptInvite = (input: Repeatable) => call(acceptContract, input)

/** Fetched and not watched: clients may not read invites. */
export const listInvites = (serverId: ServerId) =>
  queryOptions({
    queryKey: [...serverKey(serverId), 'invites'],
    queryFn: async (): Promise<ListedInvite[]> => (await call(listContract, { serverId })).invites,
    retry: false,
  })
