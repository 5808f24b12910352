/** Apart from members.ts: the first screen needs no functions. Each throws `AppError`. */
import { setNickname as contract } from '@parley/domain/api/callables'
import type { InferInput } from 'valibot'
import { call } from './callables'

export const setNickname = (input: InferInput<typeof contract.request>) => call(contract, input)
