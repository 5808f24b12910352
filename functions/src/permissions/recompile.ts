import { isDeepStrictEqual } from 'node:util'
import { asChannelId } from '@parley/domain/ids'
import { type ChannelInput, compileAcl, compileChannelTokens } from '@parley/domain/permissions/compile'
import type { Transaction } from 'firebase-admin/firestore'
import { refs } from '../lib/db'
import type { ServerState } from '../lib/serverState'

/** A commit may have 10 MiB at Firestore and 4 MB at the emulator, and is a little larger than its documents as JSON. */
const mostBytes = 3_000_000

/**
 * Writes what a change of roles, or of what newcomers are asked for, makes of every channel, in the transaction that
 * changes it: whoever loses something has lost it when the answer comes. A token of one channel reaches its members by
 * the trigger, and so does the rest where hundreds of roles each grant what everybody may in hundreds of channels.
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
  let bytes = 0
  for (const channel of channels) {
    const id = asChannelId(channel.id)
    const acl = compileAcl({ ...after, channel })
    const viewTokens = compileChannelTokens({ ...after, channel })
    const isOther = !isDeepStrictEqual(acl, compileAcl({ ...before, channel }))
    const hasOtherTokens = !isDeepStrictEqual(viewTokens, compileChannelTokens({ ...before, channel }))
    if (isOther) bytes += sizeOf(acl)
    if (hasOtherTokens) bytes += sizeOf(viewTokens)
    if (bytes > mostBytes) return
    if (isOther) tx.set(refs.acl(serverId, id), acl)
    if (hasOtherTokens) tx.update(refs.channel(serverId, id), { viewTokens })
  }
}

const sizeOf = (data: unknown) => JSON.stringify(data).length
