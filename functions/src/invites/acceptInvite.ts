import { acceptInvite as contract } from '@parley/domain/api/callables'
import { AppError } from '@parley/domain/errors'
import { everyoneRoleId, type ServerId, type Uid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { permissionsIn } from '@parley/domain/permissions/permissionsIn'
import type { User } from '@parley/domain/schema/user'
import type { Transaction } from 'firebase-admin/firestore'
import { callable } from '../lib/callable'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'
import { readChannelInputs, readServerState } from '../lib/serverState'
import { addMember } from '../members/addMember'
import { readSilence } from '../members/silences'
import { isBanned } from '../moderation/readBan'
import { countUse } from './countUse'
import { readInvite, requireNoPause, requireOpen } from './readInvite'

/** Joins, and counts a use of the invite with it. Who is a member already is let in, and uses nothing up. */
export const acceptInvite = callable(
  contract,
  { limit: { times: 30, perMs: 10 * 60_000 } },
  async (tx, uid, { code }) => {
    const read = await readInvite(code)
    const { invite } = read
    const { serverId, channelId, inviterId, temporary } = invite
    const [access, ban] = await Promise.all([
      tx.get(refs.access(serverId, uid)),
      tx.get(refs.ban(serverId, uid)),
    ])
    // They know their way around: the app opens where they were last.
    if (access.exists) return { serverId, channelId: null }
    if (isBanned(ban)) throw new AppError('banned')
    requireOpen(invite)

    const [profile, state, channels, silence] = await Promise.all([
      readNewcomer(tx, serverId, uid),
      readServerState(tx, serverId),
      readChannelInputs(tx, serverId),
      readSilence(tx, serverId, uid),
    ])
    if (!state) throw new AppError('not-found')
    requireNoPause(state.server)
    const way = { invitedBy: { code, uid: inviterId }, ...(temporary && { temporary }) }
    addMember(tx, state, { uid, profile, channels, silence, way })
    countUse(tx, code, read)

    const channel = channels.find(({ id }) => id === channelId)
    const newcomer = { roles: [everyoneRoleId(serverId)], timeoutUntil: 0, ...silence, suspended: false }
    const mayView =
      channel &&
      permissionsIn({ ...state, channel, uid, access: newcomer, nowMs: nowMs() }).has('viewChannel')
    return { serverId, channelId: mayView ? channelId : null }
  },
)

/**
 * The profile of somebody for whom there is room, on their side and on the server's. Counted outside of the
 * transaction, which would hold up everybody else who joins: a few too many in one moment do no harm.
 */
async function readNewcomer(tx: Transaction, s: ServerId, uid: Uid): Promise<User> {
  const [snapshot, joined, members] = await Promise.all([
    tx.get(refs.user(uid)),
    refs.ownServers(uid).count().get(),
    refs.members(s).count().get(),
  ])
  const profile = snapshot.data()
  if (!profile) throw new AppError('forbidden')
  if (joined.data().count >= limits.serversPerUser) throw new AppError('limit-reached')
  if (members.data().count >= limits.membersPerServer) throw new AppError('server-full')
  return profile
}
