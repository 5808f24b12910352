/** Request and response of the callables that keep order among the people of a server. */
import * as v from 'valibot'
import { moderationLimits } from '../moderation/limits'
import { purgeFilter } from '../moderation/purge'
import { pauseLength, raidGuard } from '../moderation/raid'
import { deleteWindows, refusalWhys } from '../moderation/removal'
import { auditReason } from '../schema/audit'
import { ban } from '../schema/ban'
import { channelId, messageId, millis, serverId, uid } from '../schema/common'
import { message } from '../schema/message'
import { requestId } from './callables'

const removed = {
  requestId,
  serverId,
  memberIds: v.pipe(v.array(uid), v.minLength(1), v.maxLength(moderationLimits.removedPerCall)),
  /** The person reads it. */
  reason: v.optional(auditReason, ''),
}
/** Whoever can be removed is; the others stay, each with the reason. */
const removedResponse = v.object({
  removed: v.array(uid),
  refused: v.array(v.object({ id: uid, why: v.picklist(refusalWhys) })),
})
export type RemovedResponse = v.InferOutput<typeof removedResponse>

/** They may come back by any invite. */
export const kickMembers = {
  name: 'kickMembers',
  request: v.object(removed),
  response: removedResponse,
} as const

/** Also people who are no members. A second ban takes the place of the first. */
export const banMembers = {
  name: 'banMembers',
  request: v.object({
    ...removed,
    deleteMessages: v.picklist(deleteWindows),
    /** Null for good. At most what a timestamp can hold. */
    until: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(Date.UTC(9999, 0)))),
  }),
  response: removedResponse,
} as const

export const unbanMember = {
  name: 'unbanMember',
  request: v.object({ requestId, serverId, memberId: uid }),
  response: v.object({}),
} as const

const listedBan = v.object({
  id: uid,
  ...v.pick(ban, ['name', 'username', 'reason', 'at', 'until']).entries,
  /** Nobody for one written by hand, and once their account is gone. */
  moderatorName: v.nullable(v.string()),
})
export type ListedBan = v.InferOutput<typeof listedBan>

const banCursor = v.object({
  sortName: v.pipe(v.string(), v.maxLength(moderationLimits.banSearchMax)),
  id: uid,
})
export type BanCursor = v.InferOutput<typeof banCursor>

/** By name. `search` is how a name begins, or a whole uid. */
export const listBans = {
  name: 'listBans',
  request: v.object({
    serverId,
    search: v.pipe(v.string(), v.trim(), v.maxLength(moderationLimits.banSearchMax)),
    after: v.nullable(banCursor),
  }),
  response: v.object({ bans: v.array(listedBan), next: v.nullable(banCursor) }),
} as const

const purgeCandidate = v.object({
  id: messageId,
  ...v.pick(message, ['authorId', 'type', 'held']).entries,
  createdAt: millis,
  /** At most the beginning. */
  text: v.string(),
})
export type PurgeCandidate = v.InferOutput<typeof purgeCandidate>

/** The newest that are meant, newest first. */
export const previewPurge = {
  name: 'previewPurge',
  request: v.object({ serverId, channelId, filter: purgeFilter }),
  response: v.object({
    messages: v.array(purgeCandidate),
    /** How many were looked through for them. */
    sought: v.number(),
    /** There are older ones that nobody has looked at yet. */
    hasMore: v.boolean(),
  }),
} as const

/** One message or many, whoever wrote them. What is gone already counts for nothing. */
export const purgeMessages = {
  name: 'purgeMessages',
  request: v.object({
    requestId,
    serverId,
    channelId,
    messageIds: v.pipe(
      v.array(messageId),
      v.minLength(1),
      v.maxLength(moderationLimits.purgeMax),
      v.check((ids) => new Set(ids).size === ids.length),
    ),
    reason: v.optional(auditReason, ''),
  }),
  response: v.object({ count: v.number() }),
} as const

/** Nobody joins for so long from now on; null lets them in again. */
export const pauseInvites = {
  name: 'pauseInvites',
  request: v.object({ requestId, serverId, seconds: v.nullable(pauseLength) }),
  /** Null where nothing is paused any more. */
  response: v.object({ until: v.nullable(millis) }),
} as const

/** What counts as a flood; null for nothing. */
export const updateRaidGuard = {
  name: 'updateRaidGuard',
  request: v.object({ requestId, serverId, raidGuard: v.nullable(raidGuard) }),
  response: v.object({}),
} as const
