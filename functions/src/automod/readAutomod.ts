import { readAutomod as contract } from '@parley/domain/api/automodCallables'
import { readingCallable } from '../lib/callable'
import { refs } from '../lib/db'
import { requireManager } from './requireManager'

export const readAutomod = readingCallable(
  contract,
  { limit: { times: 120, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId }) => {
    await requireManager(tx, uid, serverId)
    return { rules: (await tx.get(refs.automod(serverId))).data()?.rules ?? [] }
  },
)
