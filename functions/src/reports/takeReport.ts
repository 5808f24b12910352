import { takeReport as contract } from '@parley/domain/api/reportCallables'
import { callable } from '../lib/callable'
import { refs } from '../lib/db'
import { heldAs } from './heldAs'
import { readReport } from './reviewable'

/** Of two who take it in the same moment one has it, and the other is told who. */
export const takeReport = callable(
  contract,
  { limit: { times: 200, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, reportId, from }) => {
    const report = await readReport(tx, uid, serverId, reportId)
    if (report.status === 'resolved' || report.takenBy !== from) return heldAs(report)
    tx.update(refs.reports(serverId).doc(reportId), { status: 'taken', takenBy: uid })
    return { status: 'taken', holderId: uid } as const
  },
)
