import { warnMember as contract } from '@parley/domain/api/caseCallables'
import { AppError } from '@parley/domain/errors'
import { schemaVersion } from '@parley/domain/limits'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { canWarn } from '@parley/domain/moderation/reports'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'
import { readActor } from '../lib/readActor'
import { sources } from '../lib/serverState'

/** Kept for moderators, and handed to the person in a document that their page listens to anyway. */
export const warnMember = callable(
  contract,
  { limit: { times: 60, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, memberId, reason }) => {
    const [{ actor }, access, theirs] = await Promise.all([
      readActor(tx, uid, serverId),
      tx.get(sources.access(serverId, memberId)),
      tx.get(refs.warnings(memberId)),
    ])
    const held = access.data()?.roles
    if (!canWarn(actor, { uid: memberId, roles: held ?? [] })) throw new AppError('forbidden')
    if (!held) throw new AppError('not-found')
    const servers = theirs.data()?.servers ?? {}
    const pending = servers[serverId] ?? []
    if (pending.length >= moderationLimits.warningsPending) throw new AppError('limit-reached')

    const at = nowMs()
    const kept = refs.cases(serverId).doc()
    const about = { schemaVersion, subjectId: memberId, moderatorId: uid }
    tx.create(kept, { ...about, kind: 'warning', text: reason, at, acknowledgedAt: null })
    tx.set(theirs.ref, {
      schemaVersion,
      servers: { ...servers, [serverId]: [...pending, { id: kept.id, reason, at }] },
    })
    record(
      tx,
      serverId,
      { uid },
      { action: 'memberWarn', target: { kind: 'member', id: memberId, name: '' }, reason },
    )
    return { warningId: kept.id }
  },
)
