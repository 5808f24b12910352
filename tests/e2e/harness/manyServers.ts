import { ordinaryRaidGuard } from '@parley/domain/moderation/raid'
import { asChannelId, asRoleId, asServerId, everyoneRoleId, type Uid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { defaultEveryonePermissions } from '@parley/domain/permissions/permission'
import { withoutBackgroundTriggers } from '../../../scripts/seed/backgroundTriggers'
import { community } from '../../../scripts/seed/community'
import { messageIdFrom, snowflakeFor, uidFor } from '../../../scripts/seed/mint'
import { seededRandom } from '../../../scripts/seed/random'
import type { PlannedServer } from '../../../scripts/seed/world'
import { writeWorld } from '../../../scripts/seed/writeWorld'

const [dupe, dupette] = [uidFor('dupe'), uidFor('dupette')]
export const uids = { dupe, dupette }
const foundedAt = Date.UTC(2025, 0, 1)
export const channelsEach = 5

/** What was said in each is long past, and read. */
function smallServer(number: number): PlannedServer {
  const name = `Server ${String(number).padStart(3, '0')}`
  const createdAt = foundedAt + number * 60_000
  const serverId = asServerId(snowflakeFor(name, createdAt))
  const random = seededRandom(name)
  const role = { schemaVersion, color: null, hoist: false, mentionable: false }
  const roleId = asRoleId(snowflakeFor(`${name} guests`, createdAt + 1))
  const channels = Array.from({ length: channelsEach }, (_, n) => ({
    id: asChannelId(snowflakeFor(`${name} ${n}`, createdAt + 10 + n)),
    schemaVersion,
    type: 'text' as const,
    name: n === 0 ? 'lobby' : `room-${n}`,
    topic: '',
    parentId: null,
    position: n,
    overwrites: {},
    slowModeSeconds: 0,
    locked: null,
    createdAt,
  }))
  const posts = channels.map(({ id }) => ({
    id: messageIdFrom(random),
    channelId: id,
    reactors: [],
    message: {
      schemaVersion,
      authorId: dupette,
      text: `Welcome to ${name}`,
      createdAt: createdAt + 60_000,
      editedAt: null,
      type: 'text' as const,
      held: false,
      pinned: false,
    },
  }))
  const read = posts.map(
    (post) => [post.channelId, { at: post.message.createdAt, messageId: post.id }] as const,
  )
  const member = (uid: Uid) => ({ uid, roles: [roleId], joinedAt: createdAt })
  return {
    server: {
      id: serverId,
      schemaVersion,
      name,
      description: '',
      icon: null,
      ownerId: dupette,
      visibility: 'private',
      verification: 'none',
      automod: false,
      houseRules: '',
      welcomeChannelId: null,
      raidGuard: ordinaryRaidGuard,
      invitePause: null,
      createdAt,
    },
    roles: [
      {
        ...role,
        id: everyoneRoleId(serverId),
        name: 'everyone',
        position: 0,
        permissions: [...defaultEveryonePermissions],
      },
      { ...role, id: roleId, name: 'Guests', position: 1, permissions: [] },
    ],
    channels,
    memberships: [member(dupe), member(dupette)],
    posts,
    readPositions: new Map([[dupe, new Map(read)]]),
  }
}

/** Makes dupe and dupette members of as many small servers, numbered from one. */
export async function joinServers(count: number) {
  const servers = Array.from({ length: count }, (_, index) => smallServer(index + 1))
  const { accounts } = community({ nowMs: Date.now(), messages: 0 })
  const two = accounts.filter(({ uid }) => uid === dupe || uid === dupette)
  await withoutBackgroundTriggers(() => writeWorld({ accounts: two, servers }))
  return servers.map(({ server, channels }) => ({ ...server, lobby: channels[0]!.id }))
}
