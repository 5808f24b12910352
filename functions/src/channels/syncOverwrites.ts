import { syncOverwrites as contract } from '@parley/domain/api/overwriteCallables'
import { overwriteChanges } from '@parley/domain/audit/overwriteChanges'
import { AppError } from '@parley/domain/errors'
import { locksOut, tidied } from '@parley/domain/permissions/overwrites'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { refs } from '../lib/db'
import { readActor } from '../lib/readActor'
import { requireEachOverwrite } from './requireEachOverwrite'
import { requireVisible } from './requireVisible'
import { writeOverwrites } from './writeOverwrites'

export const syncOverwrites = callable(
  contract,
  { limit: { times: 60, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, channelId }) => {
    const [{ actor, state }, snapshot] = await Promise.all([
      readActor(tx, uid, serverId),
      tx.get(refs.channel(serverId, channelId)),
    ])
    const stored = requireVisible(actor, snapshot.data())
    const parent = stored.parentId && (await tx.get(refs.channel(serverId, stored.parentId))).data()
    if (!parent) throw new AppError('invalid', { field: 'channelId' })
    const overwrites = tidied(parent.overwrites)
    await requireEachOverwrite(tx, { actor, state, stored, after: overwrites })
    if (locksOut(actor, stored.type, overwrites)) throw new AppError('forbidden')
    writeOverwrites(tx, state, { ...stored, id: channelId }, overwrites)
    const changes = overwriteChanges(stored.overwrites, overwrites)
    if (Object.keys(changes).length > 0) {
      const target = { kind: 'channel', id: channelId, name: stored.name } as const
      record(tx, serverId, { uid }, { action: 'overwriteUpdate', target, changes })
    }
    return { channelId }
  },
)
