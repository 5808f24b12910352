import { AppError } from '@parley/domain/errors'
import { limits } from '@parley/domain/limits'
import { asChannelId } from '@parley/domain/ids'
import { type ChannelInput, compileAcl, compileChannelTokens } from '@parley/domain/permissions/compile'
import type { Overwrite } from '@parley/domain/schema/server'
import type { Transaction } from 'firebase-admin/firestore'
import { refs } from '../lib/db'
import type { ServerState } from '../lib/serverState'

/** With what rules read, in one: whoever is left out reads no further message. */
export function writeOverwrites(
  tx: Transaction,
  state: ServerState,
  channel: ChannelInput,
  overwrites: Record<string, Overwrite>,
): void {
  if (Object.keys(overwrites).length > limits.overwritesPerChannel) throw new AppError('limit-reached')
  const input = { ...state, channel: { ...channel, overwrites } }
  const id = asChannelId(channel.id)
  tx.update(refs.channel(state.serverId, id), { overwrites, viewTokens: compileChannelTokens(input) })
  tx.set(refs.acl(state.serverId, id), compileAcl(input))
}
