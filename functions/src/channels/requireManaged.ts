import { AppError } from '@parley/domain/errors'
import type { Channel } from '@parley/domain/schema/server'
import type { Caller } from '../lib/readCaller'

type Stored = Omit<Channel, 'id'>

/** The channel, for somebody who may manage it. To whoever may not see it, there is none. */
export function requireManaged(caller: Caller, channel: Stored | undefined): Stored {
  if (!channel) throw new AppError('not-found')
  const permissions = caller.permissionsIn(channel)
  if (!permissions.has('viewChannel')) throw new AppError('not-found')
  if (!permissions.has('manageChannels')) throw new AppError('forbidden')
  return channel
}
