import { createInvite as contract } from '@parley/domain/api/callables'
import { AppError } from '@parley/domain/errors'
import { asInviteCode, mintInviteCode } from '@parley/domain/ids'
import { limits, schemaVersion } from '@parley/domain/limits'
import { isAsGoodAsNew, newInviteLife } from '@parley/domain/schema/invite'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'
import { readCaller } from '../lib/readCaller'
import { sources } from '../lib/serverState'
import { inviteQueries } from './inviteQueries'

/** What its maker may do later changes nothing about an invite: whoever wants it to end revokes it. */
export const createInvite = callable(
  contract,
  { limit: { times: 60, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, channelId, maxAgeS, maxUses, temporary, mayReuse }) => {
    const [caller, channel, own, counted] = await Promise.all([
      readCaller(tx, uid, serverId),
      tx.get(sources.channel(serverId, channelId)),
      mayReuse ? tx.get(inviteQueries.ofInviter(serverId, uid)) : undefined,
      tx.get(inviteQueries.count(serverId)),
    ])
    const place = channel.data()
    // A category is no place that one could arrive in.
    if (!place || place.type === 'category' || !caller.permissionsIn(place).has('createInvite')) {
      throw new AppError('forbidden')
    }

    const now = nowMs()
    const known = own?.docs.find((snapshot) => {
      const invite = snapshot.data()
      return invite.channelId === channelId && isAsGoodAsNew(invite, { maxAgeS, maxUses, temporary }, now)
    })
    if (known) return { code: asInviteCode(known.id), expiresAt: known.data().expiresAt }

    if (counted.data().count >= limits.invitesPerServer) throw new AppError('limit-reached')
    const code = mintInviteCode()
    const life = newInviteLife(maxAgeS, now)
    tx.create(refs.invite(code), {
      schemaVersion,
      serverId,
      channelId,
      inviterId: uid,
      maxUses,
      uses: 0,
      temporary,
      createdAt: now,
      ...life,
    })
    record(
      tx,
      serverId,
      { uid },
      {
        action: 'inviteCreate',
        target: { kind: 'invite', id: code, name: code },
        details: { channelId, maxUses, temporary, until: life.expiresAt },
      },
    )
    return { code, expiresAt: life.expiresAt }
  },
)
