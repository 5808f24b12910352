import { purgeMessages as contract } from '@parley/domain/api/moderationCallables'
import { AppError } from '@parley/domain/errors'
import { canPurgeMessages, canReadMessage } from '@parley/domain/permissions/can'
import { type Act, record } from '../audit/record'
import { callable } from '../lib/callable'
import { refs } from '../lib/db'
import { readReader } from '../lib/readReader'

/**
 * The one way in which somebody takes away what others said, one message or many, so that none goes unrecorded. Only
 * what stands in this channel and is theirs to read: an id from elsewhere finds nothing here.
 */
export const purgeMessages = callable(
  contract,
  { limit: { times: 200, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, channelId, messageIds, reason }) => {
    const [{ acl, reader }, channel, snapshots] = await Promise.all([
      readReader(tx, uid, { serverId, channelId }),
      tx.get(refs.channel(serverId, channelId)),
      tx.getAll(...messageIds.map((id) => refs.message(serverId, channelId, id))),
    ])
    if (!canPurgeMessages(acl, reader)) throw new AppError('forbidden')
    const found = snapshots.flatMap((snapshot) => {
      const message = snapshot.data()
      return message && canReadMessage(acl, reader, message) ? [{ id: snapshot.id, ...message }] : []
    })
    for (const { id } of found) tx.delete(refs.messages(serverId, channelId).doc(id))
    const [first] = found
    if (!first) return { count: 0 }
    const name = channel.data()?.name ?? ''
    const authorIds = [...new Set(found.map(({ authorId }) => authorId))]
    const act: Act =
      found.length === 1
        ? {
            action: 'messageDelete',
            target: { kind: 'message', id: first.id, name: '' },
            changes: { text: { before: first.text, after: null } },
            details: { channelId, channelName: name, authorId: first.authorId },
          }
        : {
            action: 'messagePurge',
            target: { kind: 'channel', id: channelId, name },
            details: { count: found.length, channelId, authorIds },
          }
    record(tx, serverId, { uid }, { ...act, alsoAbout: authorIds, reason })
    return { count: found.length }
  },
)
