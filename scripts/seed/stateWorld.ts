import { asChannelId, asServerId, type Uid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { ordinaryRaidGuard } from '@parley/domain/moderation/raid'
import { normaliseChannelName } from '@parley/domain/schema/server'
import accounts from '../demo/accounts.json'
import { everyoneRole } from './communityPlaces'
import { everyonePermissions } from './communityRoles'
import { messageIdFrom, snowflakeFor, uidFor } from './mint'
import { seededRandom } from './random'
import type { Entities } from './stateFile'
import type { Account, PlannedServer, Post, World } from './world'

type StateServer = Entities['servers'][string]
type StateChannel = Entities['channels'][string]
type Setting = {
  readonly entities: Entities
  readonly nowMs: number
  /** The accounts that exist already, by e-mail address: loading a file twice changes nothing. */
  readonly known: ReadonlyMap<string, Uid>
}

/** What a state file describes. The same file gives the same ids, so loading it again replaces it. */
export function stateWorld(setting: Setting): World {
  const { users, servers } = setting.entities
  return {
    accounts: Object.values(users).map((user) => accountOf(setting, user)),
    servers: Object.values(servers).map((server) => plannedServer(setting, server)),
  }
}

function accountOf(setting: Setting, user: Entities['users'][string]): Account {
  const isOnThisSite = user.avatar_url?.startsWith('/') === true
  return {
    uid: uidOf(setting, user.id),
    email: user.email,
    password: accounts[0]!.password,
    user: {
      schemaVersion,
      username: user.username,
      displayName: user.username,
      avatar: isOnThisSite ? user.avatar_url : null,
      bio: '',
      createdAt: user.created_at,
    },
  }
}

function uidOf({ entities, known }: Setting, userId: number): Uid {
  const user = entities.users[userId]!
  return known.get(user.email.toLowerCase()) ?? uidFor(user.username)
}

const serverIdOf = (server: StateServer) =>
  asServerId(snowflakeFor(`server ${server.id} ${server.name}`, server.created_at))
const channelIdOf = (channel: StateChannel) =>
  asChannelId(snowflakeFor(`channel ${channel.server_id} ${channel.id}`, channel.created_at))

function plannedServer(setting: Setting, server: StateServer): PlannedServer {
  const { channels, userServers } = setting.entities
  const serverId = serverIdOf(server)
  const own = Object.values(channels).filter((channel) => channel.server_id === server.id)
  return {
    server: {
      id: serverId,
      schemaVersion,
      name: server.name,
      description: '',
      icon: null,
      ownerId: uidOf(setting, server.owner_id),
      visibility: 'private',
      verification: 'none',
      automod: false,
      houseRules: '',
      welcomeChannelId: null,
      raidGuard: ordinaryRaidGuard,
      invitePause: null,
      createdAt: server.created_at,
    },
    roles: [everyoneRole(serverId, everyonePermissions)],
    channels: own.map((channel, position) => ({
      id: channelIdOf(channel),
      schemaVersion,
      type: channel.type,
      name: normaliseChannelName(channel.name, channel.type),
      topic: '',
      parentId: null,
      position,
      overwrites: {},
      slowModeSeconds: 0,
      locked: null,
      createdAt: channel.created_at,
    })),
    memberships: Object.values(userServers)
      .filter((row) => row.server_id === server.id)
      // The file does not say when. Joining now leaves nobody with years of unread messages.
      .map((row) => ({ uid: uidOf(setting, row.user_id), roles: [], joinedAt: setting.nowMs })),
    posts: postsIn(setting, own),
    readPositions: new Map(),
  }
}

function postsIn(setting: Setting, channels: readonly StateChannel[]): Post[] {
  return channels.flatMap((channel) =>
    Object.values(setting.entities.messages)
      .filter((message) => message.channel_id === channel.id)
      .sort((one, other) => one.created_at - other.created_at)
      .map((message) => ({
        id: messageIdFrom(seededRandom(`message ${channelIdOf(channel)} ${message.id}`)),
        channelId: channelIdOf(channel),
        reactors: [],
        message: {
          schemaVersion,
          authorId: uidOf(setting, message.user_id),
          text: message.content,
          createdAt: message.created_at,
          editedAt: null,
          type: 'text',
          held: false,
          pinned: false,
        },
      })),
  )
}
