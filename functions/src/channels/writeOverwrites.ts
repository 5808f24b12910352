import { AppError } from '@parley/domain/errors'
import type { ChannelId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { compileAcl, compileChannelTokens } from '@parley/domain/permissions/compile'
import type { Channel, Overwrite } from '@parley/domain/schema/server'
import type { Transaction } from 'firebase-admin/firestore'
import { refs } from '../lib/db'
import type { ServerState } from '../lib/serverState'

type Changed = Pick<Channel, 'type'> & {
  readonly id: ChannelId
  readonly overwrites: Record<string, Overwrite>
}

/** With what rules read, in one: whoever is left out reads no further message. */
export function writeOverwrites(
  tx: Transaction,
  state: ServerState,
  { id, type, overwrites }: Changed,
): void {
  if (Object.keys(overwrites).length > limits.overwritesPerChannel) throw new AppError('limit-reached')
  const input = { ...state, channel: { id, type, overwrites } }
  tx.update(refs.channel(state.serverId, id), { overwrites, viewTokens: compileChannelTokens(input) })
  tx.set(refs.acl(state.serverId, id), compileAcl(input))
}
