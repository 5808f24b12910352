import { kickMember as contract } from '@parley/domain/api/moderationCallables'
import { AppError } from '@parley/domain/errors'
import { obstacleToKicking } from '@parley/domain/moderation/removal'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { refs } from '../lib/db'
import { readActor } from '../lib/readActor'
import { sources } from '../lib/serverState'
import { requireNoObstacle } from '../roles/requireNoObstacle'

/** Takes what rules read; the rest of the membership goes by trigger. */
export const kickMember = callable(
  contract,
  { limit: { times: 200, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, memberId }) => {
    const [{ actor }, access] = await Promise.all([
      readActor(tx, uid, serverId),
      tx.get(sources.access(serverId, memberId)),
    ])
    const held = access.data()?.roles
    // First: whoever may not learns nothing, not even who is a member.
    requireNoObstacle(obstacleToKicking(actor, { uid: memberId, roles: held ?? [] }))
    if (!held) throw new AppError('not-found')
    tx.delete(refs.access(serverId, memberId))
    record(
      tx,
      serverId,
      { uid },
      { action: 'memberKick', target: { kind: 'member', id: memberId, name: '' } },
    )
    return {}
  },
)
