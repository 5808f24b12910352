import { timeoutMember as contract } from '@parley/domain/api/memberCallables'
import { AppError } from '@parley/domain/errors'
import { canLiftTimeout, canTimeOut } from '@parley/domain/permissions/canTimeOut'
import { millis } from '@parley/domain/schema/common'
import { type DocumentSnapshot, FieldValue } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { nowMs } from '../lib/clock'
import { fromStored, toTimestamp } from '../lib/stored'
import { readSubject } from './readSubject'

/** The time stands where rules compare it, so that it holds from the next request on, and ends without anybody's doing. */
export const timeoutMember = callable(
  contract,
  { limit: { times: 60, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, memberId, seconds, reason }) => {
    const { actor, subject, access, isMember } = await readSubject(tx, uid, serverId, memberId)
    const isAllowed = seconds === null ? canLiftTimeout(actor, subject) : canTimeOut(actor, subject)
    if (!isAllowed) throw new AppError('forbidden')
    if (!isMember) throw new AppError('not-found')
    const until = seconds === null ? 0 : nowMs() + seconds * 1000
    const isExplained = seconds !== null && reason !== ''
    tx.update(access.ref, {
      timeoutUntil: toTimestamp(until),
      timeoutReason: isExplained ? { until: toTimestamp(until), text: reason } : FieldValue.delete(),
    })
    const target = { kind: 'member', id: memberId, name: '' } as const
    if (seconds !== null) {
      record(tx, serverId, { uid }, { action: 'memberTimeout', target, details: { until }, reason })
    } else if (isRunning(access)) {
      record(tx, serverId, { uid }, { action: 'memberTimeoutLift', target, reason })
    }
    return { timeoutUntil: seconds === null ? null : until }
  },
)

function isRunning(access: DocumentSnapshot): boolean {
  const until = v.safeParse(millis, fromStored(access.get('timeoutUntil')))
  return until.success && until.output > nowMs()
}
