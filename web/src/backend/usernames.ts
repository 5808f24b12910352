/** Apart from users.ts, so that the register screen does not load Firestore. */
import { claimUsername as contract } from '@parley/domain/api/callables'
import { call } from './callables'

/** Makes the account's profile. Throws `AppError`, with `field` where one is to blame. */
export const claimUsername = (input: { requestId: string; username: string; displayName: string }) =>
  call(contract, input)
