/** What only whoever works with people asks of functions. Each throws `AppError`. */
import * as contracts from '@parley/domain/api/memberCallables'
import type { InferInput } from 'valibot'
import { call } from './callables'

export const describeMembers = (input: InferInput<typeof contracts.describeMembers.request>) =>
  call(contracts.describeMembers, input)
export const findMembers = (input: InferInput<typeof contracts.findMembers.request>) =>
  call(contracts.findMembers, input)
export const resetNicknames = (input: InferInput<typeof contracts.resetNicknames.request>) =>
  call(contracts.resetNicknames, input)
export const timeoutMember = (input: InferInput<typeof contracts.timeoutMember.request>) =>
  call(contracts.timeoutMember, input)
export const updateMemberVoice = (input: InferInput<typeof contracts.updateMemberVoice.request>) =>
  call(contracts.updateMemberVoice, input)
export const previewPrune = (input: InferInput<typeof contracts.previewPrune.request>) =>
  call(contracts.previewPrune, input)
export const pruneMembers = (input: InferInput<typeof contracts.pruneMembers.request>) =>
  call(contracts.pruneMembers, input)
