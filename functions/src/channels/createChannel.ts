import { createChannel as contract } from '@parley/domain/api/callables'
import { changesBetween } from '@parley/domain/audit/changesBetween'
import { overwriteChanges } from '@parley/domain/audit/overwriteChanges'
import { AppError } from '@parley/domain/errors'
import type { ChannelId, ServerId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { normaliseChannelName } from '@parley/domain/schema/server'
import type { Transaction } from 'firebase-admin/firestore'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { refs } from '../lib/db'
import { readCaller } from '../lib/readCaller'
import { addChannel } from './addChannel'
import { findStrangers, requirePrivateOverwrites } from './privacy'
import { requirePlace } from './requirePlace'

/** A channel in a category starts in step with it: it copies the category's overwrites. */
export const createChannel = callable(
  contract,
  { limit: { times: 60, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, type, name, topic, parentId, privateTo }) => {
    const [caller, parent, { counts, position }, strangers] = await Promise.all([
      readCaller(tx, uid, serverId),
      parentId && readParent(tx, serverId, parentId),
      readNextPlace(tx, serverId, parentId),
      findStrangers(tx, serverId, privateTo?.members ?? []),
    ])
    requirePlace({ caller, type, parent, count: counts.place })
    if (counts.server >= limits.channelsPerServer) throw new AppError('limit-reached')
    const ofCategory = parent?.overwrites ?? {}
    // Whoever makes it is let in by name: their roles may change, and what they made must not vanish for them.
    const overwrites = privateTo
      ? requirePrivateOverwrites({
          state: caller.state,
          base: ofCategory,
          privateTo,
          besides: [uid],
          strangers,
        })
      : ofCategory
    const fields = { type, name, topic, parentId, position, overwrites }
    const channelId = addChannel(tx, caller.state, fields)
    record(
      tx,
      serverId,
      { uid },
      {
        action: 'channelCreate',
        target: { kind: 'channel', id: channelId, name: normaliseChannelName(name, type) },
        changes: {
          ...changesBetween({}, fields, ['type', 'topic', 'parentId']),
          ...overwriteChanges({}, overwrites),
        },
      },
    )
    return { channelId }
  },
)

const readParent = async (tx: Transaction, s: ServerId, parentId: ChannelId) =>
  (await tx.get(refs.channel(s, parentId))).data()

async function readNextPlace(tx: Transaction, s: ServerId, parentId: ChannelId | null) {
  const channels = refs.channels(s)
  const [inServer, inPlace, last] = await Promise.all([
    tx.get(channels.count()),
    tx.get(channels.where('parentId', '==', parentId).count()),
    tx.get(channels.orderBy('position', 'desc').limit(1)),
  ])
  return {
    counts: { server: inServer.data().count, place: inPlace.data().count },
    position: (last.docs[0]?.data().position ?? -1) + 1,
  }
}
