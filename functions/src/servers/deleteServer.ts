import { deleteServer as contract } from '@parley/domain/api/callables'
import { callable } from '../lib/callable'
import { refs } from '../lib/db'
import { requireOwner } from './requireOwner'

/** The server itself goes at once, and everybody in it notices; the trigger has all that is below taken away. */
export const deleteServer = callable(
  contract,
  { limit: { times: 10, perMs: 60 * 60_000 } },
  async (tx, uid, { serverId }) => {
    await requireOwner(tx, serverId, uid)
    tx.delete(refs.server(serverId))
    return {}
  },
)
