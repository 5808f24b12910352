/**
 * What functions do with a server; each throws `AppError`. Apart from `servers.ts`: the first screen needs no
 * functions.
 */
import * as contracts from '@parley/domain/api/callables'
import type { ServerId, Uid } from '@parley/domain/ids'
import type { InferInput } from 'valibot'
import { call } from './callables'

type One = { requestId: string; serverId: ServerId }

export const createServer = (input: { requestId: string; name: string }) =>
  call(contracts.createServer, input)

export const updateServer = (input: InferInput<typeof contracts.updateServer.request>) =>
  call(contracts.updateServer, input)

export const updateNewcomers = (input: InferInput<typeof contracts.updateNewcomers.request>) =>
  call(contracts.updateNewcomers, input)

/** After `confirmPassword`. */
export const transferServer = (input: One & { newOwnerId: Uid }) => call(contracts.transferServer, input)

export const leaveServer = (input: One) => call(contracts.leaveServer, input)

export const deleteServer = (input: One) => call(contracts.deleteServer, input)
