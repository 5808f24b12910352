import * as v from 'valibot'
import { lock } from '../channels/lock'
import { slowModeSeconds } from '../channels/slowMode'
import { isOneEmoji } from '../isOneEmoji'
import { limits } from '../limits'
import { moderationLimits } from '../moderation/limits'
import { invitePause, ordinaryRaidGuard, raidGuard } from '../moderation/raid'
import { permission } from '../permissions/permission'
import { channelId, messageId, millis, roleId, serverId, trimmedName, uid } from './common'
import { verification } from './verification'

/** Whether strangers may find it. */
export const serverVisibility = v.picklist(['private', 'public'])

/** `servers/{s}`: rarely changes, because listeners hang on it. */
export const server = v.object({
  schemaVersion: v.number(),
  name: v.string(),
  description: v.string(),
  icon: v.nullable(v.string()),
  ownerId: uid,
  /** Servers from before there was a choice are private. */
  visibility: v.optional(serverVisibility, 'private'),
  /** Who may talk. Servers from before there was a choice ask for nothing. */
  verification: v.optional(verification, 'none'),
  /** What newcomers agree to before they talk; empty where there is nothing to agree to. */
  houseRules: v.optional(v.string(), ''),
  /** Where it is said who has joined. */
  welcomeChannelId: v.optional(v.nullable(channelId), null),
  /** Null for none. What is written wrongly by hand is as if nothing were written: a server has to open. */
  raidGuard: v.optional(v.fallback(v.nullable(raidGuard), ordinaryRaidGuard), ordinaryRaidGuard),
  /** While it lasts nobody joins. */
  invitePause: v.optional(v.fallback(v.nullable(invitePause), null), null),
  /** Follows from the rules of automod: messages are held until they have been looked at. Browsers send them so. */
  automod: v.optional(v.boolean(), false),
  createdAt: millis,
})
export type Server = v.InferOutput<typeof server> & { id: v.InferOutput<typeof serverId> }
export const serverName = trimmedName(limits.serverNameMin, limits.serverNameMax)
export const serverDescription = v.pipe(v.string(), v.trim(), v.maxLength(limits.serverDescriptionMax))
export const houseRules = v.pipe(v.string(), v.trim(), v.maxLength(limits.houseRulesMax))

/** `servers/{s}/access/{uid}`: what rules read about a member. Static: no counters, no presence. */
export const access = v.object({
  schemaVersion: v.number(),
  /** Role ids, the everyone role's among them. */
  roles: v.array(roleId),
  /** Which channels this member may list; see `permissions/compile.ts`. */
  viewTokens: v.array(v.string()),
  /** Epoch when there is none: rules compare it, so it is always present. */
  timeoutUntil: millis,
  /** Why, for whoever is timed out. Of the timeout that ends then, and of no other: see `members/timeout.ts`. */
  timeoutReason: v.exactOptional(v.object({ until: millis, text: v.string() })),
  /** Says nothing, and hears nothing, in any voice channel of the server. */
  muted: v.exactOptional(v.literal(true)),
  deafened: v.exactOptional(v.literal(true)),
  /** Set on every membership of a suspended account, so that rules need no third lookup. */
  suspended: v.boolean(),
  joinedAt: millis,
  /** When the account was made. Absent in memberships from before anybody asked: those accounts are old enough. */
  accountAt: v.exactOptional(millis),
  /** Has not agreed to the rules of the house yet. */
  pending: v.exactOptional(v.literal(true)),
  /** Whoever came by an invite for a visit stays a member only while they are there, or once they hold a role. */
  temporary: v.exactOptional(v.literal(true)),
  /** The invite that let them in; the invite itself may be gone. */
  invitedBy: v.exactOptional(v.object({ code: v.string(), uid })),
})
export type Access = v.InferOutput<typeof access>

/** `servers/{s}/members/{uid}`: what people see. No view tokens: they would name private channels. */
export const member = v.object({
  schemaVersion: v.number(),
  username: v.string(),
  displayName: v.string(),
  nick: v.nullable(v.string()),
  /** What member lists order by, since Firestore compares bytes. */
  sortName: v.string(),
  avatar: v.nullable(v.string()),
  roles: v.array(roleId),
  joinedAt: millis,
})
export const timeoutReason = v.pipe(v.string(), v.trim(), v.maxLength(moderationLimits.timeoutReasonMax))
export const nickname = trimmedName(1, limits.nicknameMax)
export type Member = v.InferOutput<typeof member> & { id: v.InferOutput<typeof uid> }

/** `servers/{s}/roles/{r}`. The everyone role has the server's id and position 0. */
export const role = v.object({
  schemaVersion: v.number(),
  name: v.string(),
  /** `#rrggbb`, or null for the ordinary text colour. */
  color: v.nullable(v.string()),
  position: v.number(),
  permissions: v.array(permission),
  hoist: v.boolean(),
  mentionable: v.boolean(),
  /** One emoji, shown beside the names of who holds it. */
  icon: v.exactOptional(v.string()),
})
export const roleName = trimmedName(1, limits.roleNameMax)
export const roleColor = v.pipe(v.string(), v.toLowerCase(), v.regex(/^#[0-9a-f]{6}$/))
export const roleIcon = v.pipe(v.string(), v.trim(), v.maxLength(limits.roleIconMax), v.check(isOneEmoji))
export type Role = v.InferOutput<typeof role> & { id: v.InferOutput<typeof roleId> }

export const overwrite = v.object({
  kind: v.picklist(['role', 'member']),
  allow: v.array(permission),
  deny: v.array(permission),
})
export type Overwrite = v.InferOutput<typeof overwrite>

export const channelType = v.picklist(['category', 'text', 'voice'])
export type ChannelType = v.InferOutput<typeof channelType>

/** `servers/{s}/channels/{c}`. */
export const channel = v.object({
  schemaVersion: v.number(),
  type: channelType,
  name: v.string(),
  topic: v.string(),
  parentId: v.nullable(channelId),
  position: v.number(),
  /** Role id or uid → what it allows and denies here. At most `limits.overwritesPerChannel`. */
  overwrites: v.record(v.string(), overwrite),
  /** Compiled: a member whose tokens meet these may list the channel. */
  viewTokens: v.array(v.string()),
  /** What was written by hand and makes no sense is off: it must not stop a permission from taking effect. */
  slowModeSeconds: v.fallback(v.optional(slowModeSeconds, 0), 0),
  locked: v.fallback(v.optional(v.nullable(lock), null), null),
  createdAt: millis,
})
export type Channel = v.InferOutput<typeof channel> & { id: v.InferOutput<typeof channelId> }

/** Text channel names are lower case with hyphens, as people expect of `#names`; other kinds keep their spelling. */
export const channelName = trimmedName(1, limits.channelNameMax)
export const channelTopic = v.pipe(v.string(), v.trim(), v.maxLength(limits.channelTopicMax))
export const normaliseChannelName = (name: string, type: ChannelType) =>
  type === 'text' ? name.trim().toLowerCase().replace(/\s+/gu, '-') : name.trim()

/** `servers/{s}/activity/{c}`: bounded rate, so that a busy channel does not wake every member at every message. */
export const activity = v.object({
  schemaVersion: v.number(),
  lastAt: millis,
  lastMessageId: messageId,
  lastAuthorId: uid,
  viewTokens: v.array(v.string()),
})
export type Activity = v.InferOutput<typeof activity> & { channelId: v.InferOutput<typeof channelId> }
