/** Apart from members.ts: the first screen needs no functions. Each throws `AppError`. */
import * as contracts from '@parley/domain/api/callables'
import type { InferInput } from 'valibot'
import { call } from './callables'

export const setNickname = (input: InferInput<typeof contracts.setNickname.request>) =>
  call(contracts.setNickname, input)

/** One's own. */
export const acceptRules = (input: InferInput<typeof contracts.acceptRules.request>) =>
  call(contracts.acceptRules, input)
