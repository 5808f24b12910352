import { updateServer as contract } from '@parley/domain/api/callables'
import { AppError } from '@parley/domain/errors'
import { callable } from '../lib/callable'
import { refs } from '../lib/db'
import { readCaller } from '../lib/readCaller'

/**
 * A function, though it is one document: a new name is written again into every member's rail, which somebody
 * has to limit, and rules could ask for `manageServer` only if every channel's ACL carried it.
 */
export const updateServer = callable(
  contract,
  { limit: { times: 20, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, name, description, visibility }) => {
    const { permissionsIn } = await readCaller(tx, uid, serverId)
    if (!permissionsIn().has('manageServer')) throw new AppError('forbidden')
    tx.update(refs.server(serverId), { name, description, visibility })
    return {}
  },
)
