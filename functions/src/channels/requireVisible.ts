import { AppError } from '@parley/domain/errors'
import type { Actor } from '@parley/domain/permissions/hierarchy'
import { permissionsIn } from '@parley/domain/permissions/permissionsIn'
import type { Channel } from '@parley/domain/schema/server'

type Stored = Omit<Channel, 'id'>

/** To whoever may not see a channel, there is none. */
export function requireVisible(actor: Actor, channel: Stored | undefined): Stored {
  if (!channel || !permissionsIn({ ...actor, channel }).has('viewChannel')) throw new AppError('not-found')
  return channel
}
