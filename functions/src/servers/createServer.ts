import { ordinaryRaidGuard } from '@parley/domain/moderation/raid'
import { createServer as contract } from '@parley/domain/api/callables'
import { AppError } from '@parley/domain/errors'
import { everyoneRoleId, mintServerId, type ServerId, type Uid } from '@parley/domain/ids'
import { limits, schemaVersion } from '@parley/domain/limits'
import { compileAcl } from '@parley/domain/permissions/compile'
import { defaultEveryonePermissions } from '@parley/domain/permissions/permission'
import type { Transaction } from 'firebase-admin/firestore'
import { addChannel } from '../channels/addChannel'
import { callable } from '../lib/callable'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'
import type { ServerState } from '../lib/serverState'
import { addMember } from '../members/addMember'

/** Writes everything a server needs at once, compiled permissions too: its owner walks straight in. */
export const createServer = callable(
  contract,
  { limit: { times: 10, perMs: 60 * 60_000 } },
  async (tx, uid, { name }) => {
    const [profile, joined] = await Promise.all([
      tx.get(refs.user(uid)),
      tx.get(refs.ownServers(uid).count()),
    ])
    const owner = profile.data()
    if (!owner) throw new AppError('forbidden')
    if (joined.data().count >= limits.serversPerUser) throw new AppError('limit-reached')

    const serverId = mintServerId(nowMs())
    const state = addServer(tx, serverId, uid, name)
    addMember(tx, state, { uid, profile: owner, channels: [] })
    const shared = { topic: '', overwrites: {} }
    const category = {
      ...shared,
      type: 'category',
      name: 'Text channels',
      parentId: null,
      position: 0,
    } as const
    const parentId = addChannel(tx, state, category)
    const channelId = addChannel(tx, state, {
      ...shared,
      type: 'text',
      name: 'general',
      parentId,
      position: 1,
    })
    // Named only now: the owner is not greeted in their own server.
    tx.update(refs.server(serverId), { welcomeChannelId: channelId })
    return { serverId, channelId }
  },
)

function addServer(tx: Transaction, serverId: ServerId, ownerId: Uid, name: string): ServerState {
  const server = {
    schemaVersion,
    name,
    description: '',
    icon: null,
    ownerId,
    visibility: 'private',
    automod: false,
    verification: 'none',
    houseRules: '',
    welcomeChannelId: null,
    raidGuard: ordinaryRaidGuard,
    invitePause: null,
    createdAt: nowMs(),
  } as const
  const everyone = {
    schemaVersion,
    name: 'everyone',
    color: null,
    position: 0,
    permissions: [...defaultEveryonePermissions],
    hoist: false,
    mentionable: false,
  }
  const state = { serverId, server, roles: [{ id: serverId, permissions: everyone.permissions }] }
  tx.create(refs.server(serverId), server)
  tx.create(refs.role(serverId, everyoneRoleId(serverId)), everyone)
  tx.create(refs.serverAcl(serverId), compileAcl(state))
  tx.create(refs.memberStats(serverId), { schemaVersion, members: 1, online: {} })
  return state
}
