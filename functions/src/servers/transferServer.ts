import { transferServer as contract } from '@parley/domain/api/callables'
import { AppError } from '@parley/domain/errors'
import { timings } from '@parley/domain/limits'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { refs } from '../lib/db'
import { requireOwner } from './requireOwner'

/** Roles stay as they are; the trigger compiles who is the owner into every channel. */
export const transferServer = callable(
  contract,
  { limit: { times: 10, perMs: 60 * 60_000 }, signInWithinMs: timings.freshSignInMs },
  async (tx, uid, { serverId, newOwnerId }) => {
    const { server } = await requireOwner(tx, serverId, uid)
    const heir = (await tx.get(refs.access(serverId, newOwnerId))).data()
    if (!heir || heir.suspended || newOwnerId === uid) throw new AppError('invalid', { field: 'newOwnerId' })
    tx.update(refs.server(serverId), { ownerId: newOwnerId })
    record(
      tx,
      serverId,
      { uid },
      {
        action: 'serverTransfer',
        target: { kind: 'server', id: serverId, name: server.name },
        changes: { ownerId: { before: uid, after: newOwnerId } },
        alsoAbout: [newOwnerId],
      },
    )
    return {}
  },
)
