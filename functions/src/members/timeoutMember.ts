import { timeoutMember as contract } from '@parley/domain/api/memberCallables'
import { AppError } from '@parley/domain/errors'
import { canLiftTimeout, canTimeOut } from '@parley/domain/permissions/canTimeOut'
import { FieldValue } from 'firebase-admin/firestore'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { nowMs } from '../lib/clock'
import { readActor } from '../lib/readActor'
import { sources } from '../lib/serverState'
import { toTimestamp } from '../lib/stored'

/** The time stands where rules compare it, so that it holds from the next request on, and ends without anybody's doing. */
export const timeoutMember = callable(
  contract,
  { limit: { times: 60, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, memberId, seconds, reason }) => {
    // A stranger learns nothing, not even who is a member.
    const [{ actor }, member] = await Promise.all([
      readActor(tx, uid, serverId),
      tx.get(sources.access(serverId, memberId)),
    ])
    const held = member.data()?.roles
    const subject = { uid: memberId, roles: held ?? [] }
    const isAllowed = seconds === null ? canLiftTimeout(actor, subject) : canTimeOut(actor, subject)
    if (!isAllowed) throw new AppError('forbidden')
    if (!held) throw new AppError('not-found')
    const until = seconds === null ? 0 : nowMs() + seconds * 1000
    const isExplained = seconds !== null && reason !== ''
    tx.update(member.ref, {
      timeoutUntil: toTimestamp(until),
      timeoutReason: isExplained ? { until: toTimestamp(until), text: reason } : FieldValue.delete(),
    })
    record(
      tx,
      serverId,
      { uid },
      {
        action: seconds === null ? 'memberTimeoutLift' : 'memberTimeout',
        target: { kind: 'member', id: memberId, name: '' },
        ...(seconds !== null && { details: { until } }),
        reason,
      },
    )
    return { timeoutUntil: seconds === null ? null : until }
  },
)
