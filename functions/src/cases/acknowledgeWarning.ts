import { acknowledgeWarning as contract } from '@parley/domain/api/caseCallables'
import { AppError } from '@parley/domain/errors'
import { callable } from '../lib/callable'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'
import { toTimestamp } from '../lib/stored'

/** Also by who has left meanwhile. Another's warning is answered like one that does not exist. */
export const acknowledgeWarning = callable(
  contract,
  { limit: { times: 60, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, warningId }) => {
    const [kept, own] = await Promise.all([
      tx.get(refs.cases(serverId).doc(warningId)),
      tx.get(refs.warnings(uid)),
    ])
    const warning = kept.data()
    if (warning?.kind !== 'warning' || warning.subjectId !== uid) throw new AppError('not-found')
    if (warning.acknowledgedAt !== null) return {}
    tx.update(kept.ref, { acknowledgedAt: toTimestamp(nowMs()) })
    const before = own.data()
    if (before) {
      const { [serverId]: pending = [], ...others } = before.servers
      const left = pending.filter(({ id }) => id !== warningId)
      tx.set(own.ref, { ...before, servers: left.length > 0 ? { ...others, [serverId]: left } : others })
    }
    return {}
  },
)
