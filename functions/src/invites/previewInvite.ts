import { previewInvite as contract } from '@parley/domain/api/callables'
import { AppError } from '@parley/domain/errors'
import type { ServerId, Uid } from '@parley/domain/ids'
import type { Transaction } from 'firebase-admin/firestore'
import { publicCallable } from '../lib/callable'
import { refs } from '../lib/db'
import { isBanned } from '../moderation/readBan'
import { readInvite, requireNoPause, requireOpen } from './readInvite'
import { readInviters } from './readInviters'

/** What somebody may know about a server before they are in it: who asks them in, and how lively it is. */
export const previewInvite = publicCallable(
  contract,
  { limit: { times: 120, perMs: 10 * 60_000 } },
  async (tx, uid, { code }) => {
    const { invite } = await readInvite(code)
    const { serverId, inviterId, temporary } = invite
    const isMember = uid !== null && (await readMembership(tx, serverId, uid))
    if (!isMember) requireOpen(invite)

    const [server, members, online, inviterOf] = await Promise.all([
      tx.get(refs.server(serverId)),
      tx.get(refs.members(serverId).count()),
      tx.get(refs.onlineList(serverId).count()),
      readInviters(tx, [inviterId]),
    ])
    const data = server.data()
    if (!data) throw new AppError('not-found')
    if (!isMember) requireNoPause(data)
    const { name, icon, description } = data
    return {
      server: {
        id: serverId,
        name,
        icon,
        description,
        memberCount: members.data().count,
        onlineCount: online.data().count,
      },
      inviter: inviterOf(inviterId),
      temporary,
      isMember,
    }
  },
)

async function readMembership(tx: Transaction, s: ServerId, uid: Uid): Promise<boolean> {
  const [access, ban] = await Promise.all([tx.get(refs.access(s, uid)), tx.get(refs.ban(s, uid))])
  if (!access.exists && isBanned(ban)) throw new AppError('banned')
  return access.exists
}
