/**
 * Turns roles and channel overwrites into what security rules can check: an access list per channel, and
 * view tokens that make private channels invisible in lists. The whole journey: `docs/permissions.md`.
 */
import type { Lock } from '../channels/lock'
import type { Acl } from '../schema/acl'
import type { Verification } from '../schema/verification'
import { schemaVersion } from '../limits'
import { type Permission, type RuledPermission, ruledPermissions } from './permission'

export type RoleInput = { readonly id: string; readonly permissions: readonly Permission[] }
export type OverwriteInput = {
  readonly kind: 'role' | 'member'
  readonly allow: readonly Permission[]
  readonly deny: readonly Permission[]
}
export type ChannelInput = {
  readonly id: string
  readonly type: Exclude<Acl['type'], 'server'>
  /** Role id or uid → what it allows and denies here. */
  readonly overwrites: Readonly<Record<string, OverwriteInput>>
  readonly slowModeSeconds?: number
  readonly locked?: Lock | null
}
export type ServerInput = {
  readonly server: {
    readonly ownerId: string
    readonly verification?: Verification
    readonly automod?: boolean
  }
  /** Also the id of the role that every member has. */
  readonly serverId: string
  readonly roles: readonly RoleInput[]
}

/** Who a channel's overwrites and the roles give one permission to, before looking at any member. */
type Grant = { a: string[]; d: string[]; b: string[] }

const administratorsToken = (serverId: string) => `a:${serverId}`
const memberToken = (uid: string) => `u:${uid}`
const channelToken = (channelId: string) => `c:${channelId}`

/** The document that rules read for one channel, or for the server itself when there is no channel. */
export function compileAcl(input: ServerInput & { readonly channel?: ChannelInput }): Acl {
  const ruled = ruledIn(input.channel)
  const grants = ruled.map((permission) => [permission, compileGrant(input, permission)] as const)
  return {
    schemaVersion,
    owner: input.server.ownerId,
    admins: administratorRoles(input.roles),
    type: input.channel?.type ?? 'server',
    gate: input.server.verification ?? 'none',
    slow: input.channel?.slowModeSeconds ?? 0,
    locked: input.channel?.locked ?? null,
    automod: input.server.automod ?? false,
    u: compileMemberOverwrites(input.channel, ruled),
    r: Object.fromEntries(grants),
  }
}

/** Nobody has to bypass what is not there. */
const ruledIn = (channel: ChannelInput | undefined): readonly RuledPermission[] =>
  ruledPermissions.filter((permission) => permission !== 'bypassSlowmode' || channel?.slowModeSeconds)

/** A member whose own tokens share one with these may list the channel and its activity. */
export function compileChannelTokens(input: ServerInput & { readonly channel: ChannelInput }): string[] {
  const grant = compileGrant(input, 'viewChannel')
  const always = [administratorsToken(input.serverId)]
  if (needsChannelToken(input, grant)) return [channelToken(input.channel.id), ...always]
  // What every member may see needs no further names, and names nobody.
  if (grant.b.includes(input.serverId)) return [input.serverId, ...always]
  const allowedMembers = memberOverwrites(input.channel).filter(([, o]) => o.allow.includes('viewChannel'))
  const tokens = [...grant.a, ...grant.b, ...allowedMembers.map(([uid]) => memberToken(uid))]
  return [...new Set([...tokens.sort(), ...always])]
}

/**
 * All of a member's role ids go in, whether or not a channel names them today: otherwise opening a channel
 * to a role would rewrite every holder. Only channels that need denies are listed one by one.
 */
export function compileMemberTokens(
  input: ServerInput & {
    readonly channels: readonly ChannelInput[]
    readonly uid: string
    /** The everyone role among them. */
    readonly memberRoles: readonly string[]
  },
): string[] {
  const { server, serverId, roles, uid, memberRoles } = input
  const admins = administratorRoles(roles)
  // Every channel carries this token, so nothing else is needed.
  if (uid === server.ownerId || memberRoles.some((role) => admins.includes(role))) {
    return [administratorsToken(serverId)]
  }
  const ownRoles = roles.map((role) => role.id).filter((id) => memberRoles.includes(id))
  const exact = input.channels.filter((channel) => {
    const grant = compileGrant({ ...input, channel }, 'viewChannel')
    return needsChannelToken({ channel }, grant) && isGranted(channel, grant, uid, memberRoles)
  })
  const tokens = [...ownRoles, ...exact.map((channel) => channelToken(channel.id))]
  return [...new Set([serverId, ...tokens.sort(), memberToken(uid)])]
}

/**
 * True when members must carry this channel's own token: then a change of its overwrites, or of a role it
 * depends on, also rewrites members' `access`. For every other channel the tokens of the channel suffice.
 */
export function listsMembersOneByOne(channelId: string, channelTokens: readonly string[]): boolean {
  return channelTokens.includes(channelToken(channelId))
}

function administratorRoles(roles: readonly RoleInput[]): string[] {
  return rolesGranting(roles, 'administrator')
}

function rolesGranting(roles: readonly RoleInput[], permission: Permission): string[] {
  return roles
    .filter((role) => role.permissions.includes(permission))
    .map((role) => role.id)
    .sort()
}

/**
 * The everyone role's overwrite comes first in Discord's order, straight after the server-wide grants, so it
 * folds into them: an allow makes everyone a grantee, a deny leaves none. Roles and members follow as they are.
 */
function compileGrant(
  { serverId, roles, channel }: ServerInput & { readonly channel?: ChannelInput },
  permission: Permission,
): Grant {
  const roleIds = new Set(roles.map((role) => role.id))
  const onRoles = Object.entries(channel?.overwrites ?? {}).filter(
    ([id, overwrite]) => overwrite.kind === 'role' && roleIds.has(id),
  )
  const named = onRoles.filter(([id]) => id !== serverId)
  const a = named.filter(([, o]) => o.allow.includes(permission)).map(([id]) => id)
  // A role that both denies and allows allows: denies are applied first.
  const d = named.filter(([id, o]) => o.deny.includes(permission) && !a.includes(id)).map(([id]) => id)
  const everyone = onRoles.find(([id]) => id === serverId)?.[1]
  return {
    a: a.sort(),
    d: d.sort(),
    b: foldEveryone(serverId, everyone, rolesGranting(roles, permission), permission),
  }
}

function foldEveryone(
  serverId: string,
  everyone: OverwriteInput | undefined,
  granting: string[],
  permission: Permission,
): string[] {
  if (everyone?.allow.includes(permission)) return [serverId]
  if (everyone?.deny.includes(permission)) return []
  return granting.includes(serverId) ? [serverId] : granting
}

function memberOverwrites(channel: ChannelInput | undefined) {
  return Object.entries(channel?.overwrites ?? {})
    .filter(([, overwrite]) => overwrite.kind === 'member')
    .sort(([one], [other]) => (one < other ? -1 : 1))
}

function compileMemberOverwrites(channel: ChannelInput | undefined, ruled: readonly Permission[]): Acl['u'] {
  const isRuled = (permission: Permission) => ruled.includes(permission)
  const entries = memberOverwrites(channel).map(([uid, overwrite]) => {
    const a = overwrite.allow.filter(isRuled).sort()
    const d = overwrite.deny.filter((p) => isRuled(p) && !a.includes(p)).sort()
    return [uid, { a, d }] as const
  })
  return Object.fromEntries(entries.filter(([, { a, d }]) => a.length + d.length > 0))
}

/** A token can say who may see, never who may not. A deny counts only where there is something to take away. */
function needsChannelToken({ channel }: { readonly channel: ChannelInput }, grant: Grant): boolean {
  const deniedMembers = memberOverwrites(channel).filter(
    ([, o]) => o.deny.includes('viewChannel') && !o.allow.includes('viewChannel'),
  )
  const roleDenyMatters = grant.d.length > 0 && grant.b.length > 0
  const memberDenyMatters = deniedMembers.length > 0 && grant.a.length + grant.b.length > 0
  return roleDenyMatters || memberDenyMatters
}

function isGranted(
  channel: ChannelInput,
  grant: Grant,
  uid: string,
  memberRoles: readonly string[],
): boolean {
  const own = channel.overwrites[uid]
  if (own?.kind === 'member' && own.allow.includes('viewChannel')) return true
  if (own?.kind === 'member' && own.deny.includes('viewChannel')) return false
  const holds = (ids: readonly string[]) => ids.some((id) => memberRoles.includes(id))
  return holds(grant.a) || (!holds(grant.d) && holds(grant.b))
}
