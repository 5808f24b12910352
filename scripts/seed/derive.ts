/** The documents that follow from a planned server, compiled by the same functions that the triggers use. */
import { everyoneRoleId, type ChannelId, type Uid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { sortNameOf } from '@parley/domain/members/sortNameOf'
import { compileAcl, compileChannelTokens, compileMemberTokens } from '@parley/domain/permissions/compile'
import type { Acl } from '@parley/domain/schema/acl'
import type { MemberStats } from '@parley/domain/schema/presence'
import type { Access, Activity, Channel, Member } from '@parley/domain/schema/server'
import type { User } from '@parley/domain/schema/user'
import type { Membership, PlannedServer } from './world'

export type Derived = {
  readonly channels: readonly Channel[]
  readonly acls: ReadonlyMap<ChannelId, Acl>
  readonly serverAcl: Acl
  readonly access: ReadonlyMap<Uid, Access>
  readonly members: ReadonlyMap<Uid, Omit<Member, 'id'>>
  readonly memberStats: MemberStats
  readonly activities: ReadonlyMap<ChannelId, Omit<Activity, 'channelId'>>
}

export function derive(planned: PlannedServer, users: ReadonlyMap<Uid, User>): Derived {
  const { server, roles, memberships } = planned
  const input = { server, serverId: server.id, roles }
  const channels = planned.channels.map((channel) => ({
    ...channel,
    viewTokens: compileChannelTokens({ ...input, channel }),
  }))
  return {
    channels,
    acls: new Map(planned.channels.map((channel) => [channel.id, compileAcl({ ...input, channel })])),
    serverAcl: compileAcl(input),
    access: new Map(memberships.map((membership) => [membership.uid, accessOf(planned, membership)])),
    members: new Map(memberships.map((membership) => [membership.uid, memberOf(planned, membership, users)])),
    // Whoever is loaded is not online.
    memberStats: { schemaVersion, members: memberships.length, online: {} },
    activities: activitiesOf(planned, channels),
  }
}

const rolesOf = (planned: PlannedServer, membership: Membership) => [
  everyoneRoleId(planned.server.id),
  ...membership.roles,
]

function accessOf(planned: PlannedServer, membership: Membership): Access {
  const { server, roles, channels } = planned
  const held = rolesOf(planned, membership)
  return {
    schemaVersion,
    roles: held,
    viewTokens: compileMemberTokens({
      server,
      serverId: server.id,
      roles,
      channels,
      uid: membership.uid,
      memberRoles: held,
    }),
    timeoutUntil: 0,
    suspended: false,
    joinedAt: membership.joinedAt,
    ...(membership.invitedBy && { invitedBy: membership.invitedBy }),
  }
}

function memberOf(
  planned: PlannedServer,
  membership: Membership,
  users: ReadonlyMap<Uid, User>,
): Omit<Member, 'id'> {
  const user = users.get(membership.uid)
  if (!user) throw new Error(`Nobody has the id ${membership.uid}.`)
  return {
    schemaVersion,
    username: user.username,
    displayName: user.displayName,
    nick: null,
    sortName: sortNameOf({ displayName: user.displayName, nick: null }),
    avatar: user.avatar,
    roles: rolesOf(planned, membership),
    joinedAt: membership.joinedAt,
  }
}

function activitiesOf(planned: PlannedServer, channels: readonly Channel[]): Derived['activities'] {
  const tokens = new Map(channels.map((channel) => [channel.id, channel.viewTokens]))
  const lastPosts = new Map(planned.posts.map((post) => [post.channelId, post]))
  return new Map(
    [...lastPosts].map(([channelId, { id, message }]) => [
      channelId,
      {
        schemaVersion,
        lastAt: message.createdAt,
        lastMessageId: id,
        lastAuthorId: message.authorId,
        viewTokens: tokens.get(channelId) ?? [],
      },
    ]),
  )
}
