import { listInvites as contract } from '@parley/domain/api/callables'
import { asInviteCode } from '@parley/domain/ids'
import { inviteState } from '@parley/domain/schema/invite'
import { readingCallable } from '../lib/callable'
import { nowMs } from '../lib/clock'
import { readCaller } from '../lib/readCaller'
import { inviteQueries } from './inviteQueries'
import { readInviters } from './readInviters'

export const listInvites = readingCallable(
  contract,
  { limit: { times: 120, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId }) => {
    const caller = await readCaller(tx, uid, serverId)
    const maySeeAll = caller.permissionsIn().has('manageServer')
    const { docs } = await tx.get(
      maySeeAll ? inviteQueries.ofServer(serverId) : inviteQueries.ofInviter(serverId, uid),
    )
    const now = nowMs()
    const found = docs.map((snapshot) => ({ code: asInviteCode(snapshot.id), ...snapshot.data() }))
    const open = found.filter((invite) => inviteState(invite, now) === 'open')
    const inviterOf = await readInviters(
      tx,
      open.map(({ inviterId }) => inviterId),
    )
    return {
      invites: open.map(({ code, channelId, inviterId, uses, maxUses, expiresAt, temporary }) => ({
        code,
        channelId,
        inviter: inviterOf(inviterId),
        uses,
        maxUses,
        expiresAt,
        temporary,
      })),
    }
  },
)
