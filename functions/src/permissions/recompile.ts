import { isDeepStrictEqual } from 'node:util'
import { asChannelId } from '@parley/domain/ids'
import { type ChannelInput, compileAcl, compileChannelTokens } from '@parley/domain/permissions/compile'
import type { Transaction } from 'firebase-admin/firestore'
import { refs } from '../lib/db'
import type { ServerState } from '../lib/serverState'

/**
 * Writes what a change of roles, or of what newcomers are asked for, makes of every channel, in the transaction that
 * changes it: whoever loses something has lost it when the answer comes. A token of one channel reaches its members by
 * the trigger.
 */
export function recompile(
  tx: Transaction,
  channels: readonly ChannelInput[],
  before: ServerState,
  after: ServerState,
): void {
  const { serverId } = after
  const serverAcl = compileAcl(after)
  if (!isDeepStrictEqual(serverAcl, compileAcl(before))) tx.set(refs.serverAcl(serverId), serverAcl)
  for (const channel of channels) {
    const id = asChannelId(channel.id)
    const acl = compileAcl({ ...after, channel })
    if (!isDeepStrictEqual(acl, compileAcl({ ...before, channel }))) tx.set(refs.acl(serverId, id), acl)
    const viewTokens = compileChannelTokens({ ...after, channel })
    const tokensBefore = compileChannelTokens({ ...before, channel })
    if (!isDeepStrictEqual(viewTokens, tokensBefore)) tx.update(refs.channel(serverId, id), { viewTokens })
  }
}
