import { AppError } from '@parley/domain/errors'
import type { ChannelId, ServerId, Uid } from '@parley/domain/ids'
import { canViewChannel, type Reader } from '@parley/domain/permissions/can'
import type { Acl } from '@parley/domain/schema/acl'
import type { Transaction } from 'firebase-admin/firestore'
import { nowMs } from './clock'
import { refs } from './db'

/**
 * A member as rules see one in a channel, by the same two documents: what is taken from somebody holds with the
 * transaction that takes it. A stranger is refused, and to whoever may not see the channel there is none.
 */
export async function readReader(
  tx: Transaction,
  uid: Uid,
  { serverId, channelId }: { readonly serverId: ServerId; readonly channelId: ChannelId },
): Promise<{ acl: Acl; reader: Reader }> {
  const [accessSnapshot, aclSnapshot] = await Promise.all([
    tx.get(refs.access(serverId, uid)),
    tx.get(refs.acl(serverId, channelId)),
  ])
  const access = accessSnapshot.data()
  if (!access) throw new AppError('forbidden')
  const acl = aclSnapshot.data()
  const { roles, timeoutUntil, suspended, joinedAt } = access
  const reader = { uid, roles, timeoutUntil, suspended, joinedAt, nowMs: nowMs() }
  if (!acl || !canViewChannel(acl, reader)) throw new AppError('not-found')
  return { acl, reader }
}
