import { banMembers as contract } from '@parley/domain/api/moderationCallables'
import { AppError } from '@parley/domain/errors'
import { schemaVersion } from '@parley/domain/limits'
import { deletedSince, obstacleToBanning, obstacleToBans } from '@parley/domain/moderation/removal'
import { ban } from '@parley/domain/schema/ban'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { nowMs } from '../lib/clock'
import { readAll } from '../lib/compileServer'
import { refs } from '../lib/db'
import { readActor } from '../lib/readActor'
import { sources } from '../lib/serverState'
import { converterOf } from '../lib/stored'
import { requireNoObstacle } from '../roles/requireNoObstacle'
import { namedInBan } from './namedInBan'
import { readNames } from './readNames'
import { removeMember } from './removeMember'
import { sortOut } from './sortOut'

/**
 * Takes what rules read in the same transaction as the bans are written. The rest of each membership, and what they
 * wrote, go by trigger.
 */
export const banMembers = callable(
  contract,
  { limit: { times: 200, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, memberIds, reason, deleteMessages, until }) => {
    const { actor, state } = await readActor(tx, uid, serverId)
    requireNoObstacle(obstacleToBans(actor))
    const now = nowMs()
    if (until !== null && until <= now) throw new AppError('invalid', { field: 'until' })
    const uids = [...new Set(memberIds)]
    const [access, nameOf] = await Promise.all([
      readAll(tx, uids, (id) => sources.access(serverId, id)),
      readNames(tx, serverId, uids),
    ])
    const { removed, refused } = sortOut(uids, (id) => {
      const roles = access(id).data()?.roles
      if (obstacleToBanning(actor, { uid: id, roles: roles ?? [] }) !== null) return 'rank'
      return roles || nameOf(id) ? null : 'unknown'
    })
    const since = deletedSince(deleteMessages, now)
    const shared = { schemaVersion, reason, moderatorId: uid, at: now, until }
    const how = { kind: 'ban', serverName: state.server.name, reason, until } as const
    for (const id of removed) {
      tx.set(refs.ban(serverId, id).withConverter(converterOf(ban)), {
        ...shared,
        ...namedInBan(id, nameOf(id)),
        ...(since !== null && { messagesSince: since }),
      })
      if (access(id).exists) removeMember(tx, serverId, { uid: id, access: access(id) }, how)
      const target = { kind: 'member', id, name: '' } as const
      const details = { until, deleteMessages }
      record(tx, serverId, { uid }, { action: 'memberBan', target, details, reason })
    }
    return { removed, refused }
  },
)
