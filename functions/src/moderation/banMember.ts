import { banMember as contract } from '@parley/domain/api/moderationCallables'
import { AppError } from '@parley/domain/errors'
import { schemaVersion } from '@parley/domain/limits'
import { deletedSince, obstacleToBanning } from '@parley/domain/moderation/removal'
import { ban } from '@parley/domain/schema/ban'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'
import { readActor } from '../lib/readActor'
import { sources } from '../lib/serverState'
import { converterOf } from '../lib/stored'
import { requireNoObstacle } from '../roles/requireNoObstacle'
import { nameForBan } from './nameForBan'

/**
 * Takes what rules read in the same transaction as the ban is written. The rest of the membership, and what they wrote,
 * go by trigger.
 */
export const banMember = callable(
  contract,
  { limit: { times: 200, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, memberId, reason, deleteMessages, until }) => {
    const [{ actor }, access, member, profile] = await Promise.all([
      readActor(tx, uid, serverId),
      tx.get(sources.access(serverId, memberId)),
      tx.get(sources.member(serverId, memberId)),
      tx.get(sources.user(memberId)),
    ])
    const now = nowMs()
    requireNoObstacle(obstacleToBanning(actor, { uid: memberId, roles: access.data()?.roles ?? [] }))
    if (!access.exists && !profile.exists) throw new AppError('not-found')
    if (until !== null && until <= now) throw new AppError('invalid', { field: 'until' })
    const since = deletedSince(deleteMessages, now)
    tx.set(refs.ban(serverId, memberId).withConverter(converterOf(ban)), {
      schemaVersion,
      reason,
      moderatorId: uid,
      at: now,
      until,
      ...nameForBan(memberId, member.data(), profile.data()),
      ...(since !== null && { messagesSince: since }),
    })
    if (access.exists) tx.delete(access.ref)
    const target = { kind: 'member', id: memberId, name: '' } as const
    record(tx, serverId, { uid }, { action: 'memberBan', target, details: { until, deleteMessages }, reason })
    return {}
  },
)
