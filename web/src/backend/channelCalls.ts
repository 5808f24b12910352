/** Apart from channels.ts: a conversation is on screen before anybody calls a function. Each throws `AppError`. */
import {
  createChannel as createContract,
  deleteChannel as deleteContract,
  moveChannel as moveContract,
  updateChannel as updateContract,
} from '@parley/domain/api/callables'
import {
  setOverwrite as setOverwriteContract,
  syncOverwrites as syncContract,
} from '@parley/domain/api/overwriteCallables'
import type { InferInput } from 'valibot'
import { call } from './callables'

export const createChannel = (input: InferInput<typeof createContract.request>) => call(createContract, input)
export const updateChannel = (input: InferInput<typeof updateContract.request>) => call(updateContract, input)
export const moveChannel = (input: InferInput<typeof moveContract.request>) => call(moveContract, input)
export const deleteChannel = (input: InferInput<typeof deleteContract.request>) => call(deleteContract, input)
export const setOverwrite = (input: InferInput<typeof setOverwriteContract.request>) =>
  call(setOverwriteContract, input)
export const syncOverwrites = (input: InferInput<typeof syncContract.request>) => call(syncContract, input)
