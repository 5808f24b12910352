import { updateServer as contract } from '@parley/domain/api/callables'
import { auditedFields } from '@parley/domain/audit/auditedFields'
import { changesBetween } from '@parley/domain/audit/changesBetween'
import { AppError } from '@parley/domain/errors'
import { paths } from '@parley/domain/paths'
import { callable } from '../lib/callable'
import { db } from '../lib/db'
import { readCaller } from '../lib/readCaller'
import { recordServerUpdate } from './recordServerUpdate'

/**
 * A function, though it is one document: a new name is written again into every member's rail, which somebody
 * has to limit, and rules could ask for `manageServer` only if every channel's ACL carried it.
 */
export const updateServer = callable(
  contract,
  { limit: { times: 20, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, name, description, visibility }) => {
    const [{ permissionsIn }, stored] = await Promise.all([
      readCaller(tx, uid, serverId),
      tx.get(db.doc(paths.server(serverId))),
    ])
    if (!permissionsIn().has('manageServer')) throw new AppError('forbidden')
    const wish = { name, description, visibility }
    tx.update(stored.ref, wish)
    // Whatever stood there by hand: servers from before there was a choice are private.
    const before = { visibility: 'private', ...stored.data() }
    const changes = changesBetween(before, { ...before, ...wish }, auditedFields.serverUpdate)
    recordServerUpdate(tx, serverId, uid, { name, changes })
    return {}
  },
)
