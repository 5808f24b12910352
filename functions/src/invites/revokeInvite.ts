import { revokeInvite as contract } from '@parley/domain/api/callables'
import { AppError } from '@parley/domain/errors'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { refs } from '../lib/db'
import { readCaller } from '../lib/readCaller'
import { readInvite } from './readInvite'

/** One's own, also from outside the server, or anybody's for who may manage it. */
export const revokeInvite = callable(
  contract,
  { limit: { times: 120, perMs: 10 * 60_000 } },
  async (tx, uid, { code }) => {
    const { serverId, channelId, inviterId } = (await readInvite(code)).invite
    if (inviterId !== uid) {
      const caller = await readCaller(tx, uid, serverId)
      if (!caller.permissionsIn().has('manageServer')) throw new AppError('forbidden')
    }
    tx.delete(refs.invite(code))
    const details = { channelId, authorId: inviterId }
    record(
      tx,
      serverId,
      { uid },
      { action: 'inviteRevoke', target: { kind: 'invite', id: code, name: code }, details },
    )
    return {}
  },
)
