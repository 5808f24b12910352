/**
 * The decisions of people from which everything else follows, and only those fields: a document whose other
 * fields were broken by hand must not stop a permission from taking effect.
 */
import { asRoleId, type ChannelId, type ServerId, type Uid } from '@parley/domain/ids'
import type { ChannelInput, ServerInput } from '@parley/domain/permissions/compile'
import { access, channel, member, role, type Server, server } from '@parley/domain/schema/server'
import { user } from '@parley/domain/schema/user'
import type { Transaction } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { refs } from './db'
import { converterOf } from './stored'

const serverFields = [
  'ownerId',
  'name',
  'icon',
  'verification',
  'houseRules',
  'welcomeChannelId',
  'raidGuard',
  'invitePause',
  'automod',
] as const
const serverSource = converterOf(v.pick(server, serverFields))
const hoistedSource = converterOf(v.pick(role, ['position', 'hoist']))
const memberSource = converterOf(
  v.pick(member, ['username', 'displayName', 'nick', 'avatar', 'roles', 'sortName']),
)
const roleSource = converterOf(v.pick(role, ['permissions']))
const rankedRoleSource = converterOf(
  v.object({
    ...v.pick(role, ['permissions', 'position']).entries,
    name: v.fallback(role.entries.name, ''),
  }),
)
const channelSource = converterOf(v.pick(channel, ['type', 'overwrites', 'slowModeSeconds', 'locked']))
const accessSource = converterOf(v.pick(access, ['roles', 'joinedAt']))
const userSource = converterOf(v.pick(user, ['username', 'displayName', 'avatar']))

export const sources = {
  server: (s: ServerId) => refs.server(s).withConverter(serverSource),
  /** With their places, for what depends on who stands above whom, and their names, for the log. */
  rankedRoles: (s: ServerId) => refs.roles(s).withConverter(rankedRoleSource),
  channel: (s: ServerId, c: ChannelId) => refs.channel(s, c).withConverter(channelSource),
  access: (s: ServerId, uid: Uid) => refs.access(s, uid).withConverter(accessSource),
  member: (s: ServerId, uid: Uid) => refs.member(s, uid).withConverter(memberSource),
  user: (uid: Uid) => refs.user(uid).withConverter(userSource),
}

export type ServerState = ServerInput & {
  readonly serverId: ServerId
  readonly server: Pick<Server, (typeof serverFields)[number]>
}

/** Nothing when there is no such server any more. */
export async function readServerState(tx: Transaction, s: ServerId): Promise<ServerState | undefined> {
  const [serverSnapshot, roleSnapshots] = await Promise.all([
    tx.get(sources.server(s)),
    tx.get(refs.roles(s).withConverter(roleSource)),
  ])
  const data = serverSnapshot.data()
  if (!data) return undefined
  return {
    serverId: s,
    server: data,
    roles: roleSnapshots.docs.map((snapshot) => ({ id: snapshot.id, ...snapshot.data() })),
  }
}

export async function readChannelInputs(tx: Transaction, s: ServerId): Promise<ChannelInput[]> {
  const snapshots = await tx.get(refs.channels(s).withConverter(channelSource))
  return snapshots.docs.map((snapshot) => ({ id: snapshot.id, ...snapshot.data() }))
}

/** What stands in a category; nothing stands in another channel. */
export async function readChildren(tx: Transaction, s: ServerId, c: ChannelId): Promise<ChannelInput[]> {
  const children = refs.channels(s).where('parentId', '==', c).withConverter(channelSource)
  return (await tx.get(children)).docs.map((snapshot) => ({ id: snapshot.id, ...snapshot.data() }))
}

/** Few, and asked for by themselves: somebody who comes online does so in up to a hundred servers. */
export async function readHoistedRoles(tx: Transaction, s: ServerId) {
  const hoisted = refs.roles(s).where('hoist', '==', true).withConverter(hoistedSource)
  const snapshots = await tx.get(hoisted)
  return snapshots.docs.map((snapshot) => ({ id: asRoleId(snapshot.id), ...snapshot.data() }))
}
