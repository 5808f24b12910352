import { kickMembers as contract } from '@parley/domain/api/moderationCallables'
import { obstacleToKicking, obstacleToKicks } from '@parley/domain/moderation/removal'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { readAll } from '../lib/compileServer'
import { readActor } from '../lib/readActor'
import { sources } from '../lib/serverState'
import { requireNoObstacle } from '../roles/requireNoObstacle'
import { removeMember } from './removeMember'
import { sortOut } from './sortOut'

/** Takes what rules read; the rest of each membership goes by trigger. */
export const kickMembers = callable(
  contract,
  { limit: { times: 200, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, memberIds, reason }) => {
    const { actor, state } = await readActor(tx, uid, serverId)
    // First: whoever may not learns nothing, not even who is a member.
    requireNoObstacle(obstacleToKicks(actor))
    const uids = [...new Set(memberIds)]
    const access = await readAll(tx, uids, (id) => sources.access(serverId, id))
    const { removed, refused } = sortOut(uids, (id) => {
      const roles = access(id).data()?.roles
      if (obstacleToKicking(actor, { uid: id, roles: roles ?? [] }) !== null) return 'rank'
      return roles ? null : 'unknown'
    })
    const how = { kind: 'kick', serverName: state.server.name, reason, until: null } as const
    for (const id of removed) {
      removeMember(tx, serverId, { uid: id, access: access(id) }, how)
      const target = { kind: 'member', id, name: '' } as const
      record(tx, serverId, { uid }, { action: 'memberKick', target, reason })
    }
    return { removed, refused }
  },
)
