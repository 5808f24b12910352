import { setOverwrite as contract } from '@parley/domain/api/overwriteCallables'
import { overwriteChanges } from '@parley/domain/audit/overwriteChanges'
import { AppError } from '@parley/domain/errors'
import { asChannelId, asUid } from '@parley/domain/ids'
import { paths } from '@parley/domain/paths'
import {
  isInStep,
  locksOut,
  obstacleToOverwriting,
  type OverwriteTarget,
  saysNothing,
  withOverwrite,
} from '@parley/domain/permissions/overwrites'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { refs } from '../lib/db'
import { readActor } from '../lib/readActor'
import { readChildren } from '../lib/serverState'
import { readHolders } from '../roles/holders'
import { requireNoObstacle } from '../roles/requireNoObstacle'
import { requireVisible } from './requireVisible'
import { writeOverwrites } from './writeOverwrites'

export const setOverwrite = callable(
  contract,
  { limit: { times: 120, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, channelId, target, says }) => {
    const [{ actor, state }, snapshot, holders, children] = await Promise.all([
      readActor(tx, uid, serverId),
      tx.get(refs.channel(serverId, channelId)),
      target.kind === 'member' ? readHolders(tx, serverId, [target.id]) : [],
      readChildren(tx, serverId, channelId),
    ])
    const stored = requireVisible(actor, snapshot.data())
    const before = stored.overwrites[target.id]
    const after = withOverwrite(stored.overwrites, target.id, target.kind, says)
    const found: OverwriteTarget | undefined =
      target.kind === 'role' ? state.roles.find(({ id }) => id === target.id) : holders[0]
    // What names somebody who has left can only be taken away.
    const isGone = !found && !(before && !after[target.id])
    if (isGone || (before && before.kind !== target.kind)) throw new AppError('invalid', { field: 'target' })
    const change = { before: before ?? saysNothing, after: after[target.id] ?? saysNothing }
    const subject = found ?? { uid: asUid(target.id), roles: [] }
    requireNoObstacle(obstacleToOverwriting(actor, stored, subject, change))
    if (locksOut(actor, stored.type, after)) throw new AppError('invalid', { field: 'says' })
    writeOverwrites(tx, state, { ...stored, id: channelId }, after)
    const following = children.filter((child) => isInStep(child, stored))
    for (const child of following) {
      writeOverwrites(tx, state, child, after)
    }
    const changes = overwriteChanges(stored.overwrites, after)
    if (Object.keys(changes).length > 0) {
      record(
        tx,
        serverId,
        { uid },
        {
          action: 'overwriteUpdate',
          target: { kind: 'channel', id: channelId, name: stored.name },
          changes,
          alsoAbout: [target.id, ...following.map(({ id }) => id)],
          alsoWrites: following.map(({ id }) => paths.channel(serverId, asChannelId(id))),
        },
      )
    }
    return { channelId }
  },
)
