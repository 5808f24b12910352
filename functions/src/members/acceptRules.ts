import { acceptRules as contract } from '@parley/domain/api/callables'
import { AppError } from '@parley/domain/errors'
import { FieldValue } from 'firebase-admin/firestore'
import { callable } from '../lib/callable'
import { refs } from '../lib/db'

export const acceptRules = callable(
  contract,
  { limit: { times: 60, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId }) => {
    const ref = refs.access(serverId, uid)
    const access = (await tx.get(ref)).data()
    if (!access) throw new AppError('forbidden')
    if (access.pending) tx.update(ref, { pending: FieldValue.delete() })
    return {}
  },
)
