import { addMemberNote as contract } from '@parley/domain/api/caseCallables'
import { schemaVersion } from '@parley/domain/limits'
import { callable } from '../lib/callable'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'
import { readReviewerOf } from './readReviewerOf'

export const addMemberNote = callable(
  contract,
  { limit: { times: 60, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, memberId, text }) => {
    await readReviewerOf(tx, uid, serverId, memberId)
    const ref = refs.cases(serverId).doc()
    const about = { schemaVersion, subjectId: memberId, moderatorId: uid }
    tx.create(ref, { ...about, kind: 'note', text, at: nowMs(), acknowledgedAt: null })
    return { noteId: ref.id }
  },
)
