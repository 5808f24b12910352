/** What is to be loaded: the facts that people made. Everything derived from them is left to `derive.ts`. */
import type { ChannelId, MessageId, RoleId, Uid } from '@parley/domain/ids'
import type { Millis } from '@parley/domain/schema/common'
import type { message } from '@parley/domain/schema/message'
import type { Reactor } from '@parley/domain/schema/reaction'
import type { Access, Channel, Role, Server } from '@parley/domain/schema/server'
import type { ReadPosition, User } from '@parley/domain/schema/user'
import type * as v from 'valibot'

export type Account = {
  readonly uid: Uid
  readonly email: string
  readonly password: string
  readonly user: User
}

export type Membership = {
  readonly uid: Uid
  /** Without the everyone role. */
  readonly roles: readonly RoleId[]
  readonly joinedAt: Millis
  readonly invitedBy?: NonNullable<Access['invitedBy']>
}

export type Post = {
  readonly id: MessageId
  readonly channelId: ChannelId
  readonly message: v.InferOutput<typeof message>
  /** What the message says of them follows from them. */
  readonly reactors: readonly SeededReactor[]
}

export type SeededReactor = Reactor & { readonly uid: Uid }

export type PlannedServer = {
  readonly server: Server
  readonly roles: readonly Role[]
  readonly channels: readonly Omit<Channel, 'viewTokens'>[]
  readonly memberships: readonly Membership[]
  /** Each channel's in ascending order of time. */
  readonly posts: readonly Post[]
  /** What people have read, channel by channel. */
  readonly readPositions: ReadonlyMap<Uid, ReadonlyMap<ChannelId, ReadPosition>>
}

export type World = { readonly accounts: readonly Account[]; readonly servers: readonly PlannedServer[] }

/** One world of several. Where two know the same person, the later one's picture and words stay. */
export function mergeWorlds(worlds: readonly World[]): World {
  const accounts = new Map(worlds.flatMap((world) => world.accounts.map((account) => [account.uid, account])))
  return { accounts: [...accounts.values()], servers: worlds.flatMap((world) => world.servers) }
}
