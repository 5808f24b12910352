/** What whoever manages a server asks about automod. Each throws `AppError`. */
import * as contracts from '@parley/domain/api/automodCallables'
import type { ServerId } from '@parley/domain/ids'
import { queryOptions } from '@tanstack/react-query'
import type { InferInput } from 'valibot'
import { call } from './callables'
import { serverKey } from './queryKeys'

export const saveAutomodRule = (input: InferInput<typeof contracts.saveAutomodRule.request>) =>
  call(contracts.saveAutomodRule, input)
export const deleteAutomodRule = (input: InferInput<typeof contracts.deleteAutomodRule.request>) =>
  call(contracts.deleteAutomodRule, input)
export const testAutomodRule = (input: InferInput<typeof contracts.testAutomodRule.request>) =>
  call(contracts.testAutomodRule, input)
export const tryAutomodRule = (input: InferInput<typeof contracts.tryAutomodRule.request>) =>
  call(contracts.tryAutomodRule, input)

export const automodKey = (s: ServerId) => [...serverKey(s), 'automod']

/** Fetched and not watched: clients may not read rules. */
export const readAutomod = (s: ServerId) =>
  queryOptions({
    queryKey: automodKey(s),
    queryFn: () => call(contracts.readAutomod, { serverId: s }),
    staleTime: 0,
    retry: false,
    networkMode: 'always',
  })
