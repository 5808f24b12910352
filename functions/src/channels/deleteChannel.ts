import { deleteChannel as contract } from '@parley/domain/api/callables'
import { changesBetween } from '@parley/domain/audit/changesBetween'
import { byPlace, type Place, placesInOrder } from '@parley/domain/channels/order'
import type { ChannelId, ServerId } from '@parley/domain/ids'
import { paths } from '@parley/domain/paths'
import type { Transaction } from 'firebase-admin/firestore'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { refs } from '../lib/db'
import { readCaller } from '../lib/readCaller'
import { readSiblings } from './readSiblings'
import { requireManaged } from './requireManaged'

/**
 * The channel is gone with this transaction, and its ACL with it, so that nobody reads on. Its messages follow by
 * `onChannelWritten`, which also sees a channel that was deleted by hand.
 */
export const deleteChannel = callable(
  contract,
  { limit: { times: 60, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, channelId }) => {
    const [caller, snapshot, places] = await Promise.all([
      readCaller(tx, uid, serverId),
      tx.get(refs.channel(serverId, channelId)),
      placesOutside(tx, serverId, channelId),
    ])
    const stored = requireManaged(caller, snapshot.data())
    for (const { id, ...place } of places) tx.update(refs.channel(serverId, id), place)
    tx.delete(refs.channel(serverId, channelId))
    tx.delete(refs.acl(serverId, channelId))
    tx.delete(refs.activity(serverId, channelId))
    record(
      tx,
      serverId,
      { uid },
      {
        action: 'channelDelete',
        target: { kind: 'channel', id: channelId, name: stored.name },
        changes: changesBetween(stored, {}, ['type', 'topic', 'parentId']),
        alsoWrites: places.map(({ id }) => paths.channel(serverId, id)),
      },
    )
    return { channelId }
  },
)

/** What a category held moves below the channels that stand in none. */
async function placesOutside(tx: Transaction, s: ServerId, categoryId: ChannelId): Promise<Place[]> {
  const children = await readSiblings(tx, s, categoryId)
  if (children.length === 0) return []
  const loose = (await readSiblings(tx, s, null)).filter((channel) => channel.type !== 'category')
  return placesInOrder([...loose.sort(byPlace), ...children.sort(byPlace)], null)
}
