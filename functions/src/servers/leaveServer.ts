import { leaveServer as contract } from '@parley/domain/api/callables'
import { AppError } from '@parley/domain/errors'
import { callable } from '../lib/callable'
import { refs } from '../lib/db'
import { sources } from '../lib/serverState'
import { endMembership } from '../members/endMembership'

/** Takes what rules read and what people see; the rest goes by trigger. A server is not left without its owner. */
export const leaveServer = callable(
  contract,
  { limit: { times: 60, perMs: 60 * 60_000 } },
  async (tx, uid, { serverId }) => {
    const [server, access] = await Promise.all([
      tx.get(refs.server(serverId)),
      tx.get(sources.access(serverId, uid)),
    ])
    if (server.data()?.ownerId === uid) throw new AppError('forbidden')
    endMembership(tx, serverId, uid, access)
    return {}
  },
)
