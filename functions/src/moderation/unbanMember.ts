import { unbanMember as contract } from '@parley/domain/api/moderationCallables'
import { AppError } from '@parley/domain/errors'
import { obstacleToBans } from '@parley/domain/moderation/removal'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { refs } from '../lib/db'
import { readActor } from '../lib/readActor'
import { requireNoObstacle } from '../roles/requireNoObstacle'

/** They are let in again, and are no member before they join anew. */
export const unbanMember = callable(
  contract,
  { limit: { times: 200, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, memberId }) => {
    const ref = refs.ban(serverId, memberId)
    const [{ actor }, ban] = await Promise.all([readActor(tx, uid, serverId), tx.get(ref)])
    requireNoObstacle(obstacleToBans(actor))
    if (!ban.exists) throw new AppError('not-found')
    tx.delete(ref)
    record(
      tx,
      serverId,
      { uid },
      { action: 'memberUnban', target: { kind: 'member', id: memberId, name: '' } },
    )
    return {}
  },
)
