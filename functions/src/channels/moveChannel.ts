import { moveChannel as contract } from '@parley/domain/api/callables'
import { auditedFields } from '@parley/domain/audit/auditedFields'
import { changesBetween } from '@parley/domain/audit/changesBetween'
import { placesAfter } from '@parley/domain/channels/order'
import { AppError } from '@parley/domain/errors'
import { paths } from '@parley/domain/paths'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { refs } from '../lib/db'
import { readCaller } from '../lib/readCaller'
import { readSiblings } from './readSiblings'
import { requireManaged } from './requireManaged'
import { requirePlace } from './requirePlace'

/**
 * Whoever moves a channel manages it, and the place where it goes. Two moves at once lock the same channels: the
 * second finds the order that the first has made, and its own neighbour in it.
 */
export const moveChannel = callable(
  contract,
  { limit: { times: 120, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, channelId, parentId, beforeId }) => {
    const [caller, snapshot, parent, siblings] = await Promise.all([
      readCaller(tx, uid, serverId),
      tx.get(refs.channel(serverId, channelId)),
      parentId && tx.get(refs.channel(serverId, parentId)),
      readSiblings(tx, serverId, parentId),
    ])
    const stored = requireManaged(caller, snapshot.data())
    const others = siblings.filter((sibling) => sibling.id !== channelId)
    const isStaying = stored.parentId === parentId
    requirePlace({
      caller,
      type: stored.type,
      parent: parent && parent.data(),
      // A category that is over-full, say by hand, can still be put in order.
      count: isStaying ? 0 : others.length,
    })
    const places = placesAfter([...others, { ...stored, id: channelId }], { channelId, parentId, beforeId })
    if (!places) throw new AppError('not-found', { field: 'beforeId' })
    for (const { id, ...place } of places) tx.update(refs.channel(serverId, id), place)
    const own = places.find(({ id }) => id === channelId)
    if (places.length > 0) {
      record(
        tx,
        serverId,
        { uid },
        {
          action: 'channelMove',
          target: { kind: 'channel', id: channelId, name: stored.name },
          changes: changesBetween(stored, { ...stored, ...own }, auditedFields.channelMove),
          alsoWrites: places.map(({ id }) => paths.channel(serverId, id)),
        },
      )
    }
    return { channelId }
  },
)
