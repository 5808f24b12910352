import { pruneMembers as contract } from '@parley/domain/api/memberCallables'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { schedulePrune } from './finishPrune'
import { pruneBeginning } from './pruneCandidates'
import { readPruned } from './readPruned'
import { requirePrune } from './requirePrune'

/** Counts, and leaves the removing to a task: ten thousand people are more than one call can wait for. */
export const pruneMembers = callable(
  contract,
  { limit: { times: 20, perMs: 60 * 60_000 } },
  async (tx, uid, { requestId, ...wish }) => {
    const { actor, state, prune } = await requirePrune(tx, uid, wish)
    let count = 0
    const people = readPruned(actor, prune)
    while (!(await people.next()).done) count++
    if (count > 0) {
      await schedulePrune({ ...prune, byUid: uid, after: pruneBeginning }, requestId)
      const { serverId, days } = wish
      const { name } = state.server
      record(
        tx,
        serverId,
        { uid },
        {
          action: 'memberPrune',
          target: { kind: 'server', id: serverId, name },
          details: { count, days, roleIds: [...prune.roleIds] },
        },
      )
    }
    return { count }
  },
)
