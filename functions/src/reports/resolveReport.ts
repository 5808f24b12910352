import { resolveReport as contract } from '@parley/domain/api/reportCallables'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'
import { toTimestamp } from '../lib/stored'
import { heldAs } from './heldAs'
import { readReport } from './reviewable'

/** For good. What was done is done elsewhere; here it is written down. */
export const resolveReport = callable(
  contract,
  { limit: { times: 200, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, reportId, outcome, note }) => {
    const report = await readReport(tx, uid, serverId, reportId)
    const isOthers = report.takenBy !== null && report.takenBy !== uid
    if (report.status === 'resolved' || isOthers) return heldAs(report)
    tx.update(refs.reports(serverId).doc(reportId), {
      status: 'resolved',
      resolution: { outcome, note, byId: uid, at: toTimestamp(nowMs()) },
    })
    // The log may be read by whom it is about: neither they nor the note, which may name the reporter, are in it.
    record(
      tx,
      serverId,
      { uid },
      {
        action: 'reportResolve',
        target: { kind: 'report', id: reportId, name: '' },
        details: { outcome },
      },
    )
    return { status: 'resolved', holderId: uid } as const
  },
)
