import { removeMemberNote as contract } from '@parley/domain/api/caseCallables'
import { AppError } from '@parley/domain/errors'
import { callable } from '../lib/callable'
import { refs } from '../lib/db'
import { readReviewer } from '../reports/reviewable'

/** Nobody takes back what another wrote, nor a warning. */
export const removeMemberNote = callable(
  contract,
  { limit: { times: 60, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, noteId }) => {
    const [, kept] = await Promise.all([
      readReviewer(tx, uid, serverId),
      tx.get(refs.cases(serverId).doc(noteId)),
    ])
    const note = kept.data()
    if (note?.kind !== 'note' || note.moderatorId !== uid) throw new AppError('not-found')
    tx.delete(kept.ref)
    return {}
  },
)
