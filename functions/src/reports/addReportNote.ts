import { addReportNote as contract } from '@parley/domain/api/reportCallables'
import { AppError } from '@parley/domain/errors'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { callable } from '../lib/callable'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'
import { toTimestamp } from '../lib/stored'
import { FieldValue } from 'firebase-admin/firestore'
import { readReport } from './reviewable'

/** For the other moderators; also once it is resolved. */
export const addReportNote = callable(
  contract,
  { limit: { times: 200, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, reportId, text }) => {
    const { notes } = await readReport(tx, uid, serverId, reportId)
    if (notes.length >= moderationLimits.reportNotes) throw new AppError('limit-reached')
    const at = nowMs()
    const note = { authorId: uid, text, at: toTimestamp(at) }
    tx.update(refs.reports(serverId).doc(reportId), { notes: FieldValue.arrayUnion(note) })
    return { at }
  },
)
