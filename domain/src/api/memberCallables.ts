/** Request and response of the callables for whoever works with the people of a server. */
import * as v from 'valibot'
import { limits } from '../limits'
import { moderationLimits, moderationTimings } from '../moderation/limits'
import { pruneDays } from '../members/prune'
import { recentDays } from '../members/recentDays'
import { millis, roleId, serverId, uid } from '../schema/common'
import { inviteCode } from '../schema/invite'
import { timeoutReason } from '../schema/server'
import { inviter, requestId } from './callables'

export const memberDetails = v.object({
  id: uid,
  /** Null once the account is gone. */
  accountCreatedAt: v.nullable(millis),
  /** Null for whoever is not timed out now. */
  timeoutUntil: v.nullable(millis),
  /** In voice channels. */
  muted: v.boolean(),
  deafened: v.boolean(),
  isVisit: v.boolean(),
  /** Null for who came another way, such as whoever made the server. */
  invitedBy: v.nullable(
    v.object({
      /** Nobody once their account is gone. */
      inviter: v.nullable(inviter),
      /** Whoever knows it may come in: only for who may see all invites. */
      code: v.nullable(v.string()),
    }),
  ),
})
export type MemberDetails = v.InferOutput<typeof memberDetails>

/** What members must not know of each other; see `canOverseeMembers`. Whoever has left meanwhile is missing. */
export const describeMembers = {
  name: 'describeMembers',
  request: v.object({ serverId, memberIds: v.pipe(v.array(uid), v.maxLength(limits.memberPage)) }),
  response: v.object({ members: v.array(memberDetails) }),
} as const

/** Who is looked for by what members must not know of each other. */
const memberSearch = v.variant('kind', [
  v.object({ kind: v.literal('timedOut') }),
  v.object({ kind: v.literal('visiting') }),
  v.object({ kind: v.literal('youngAccount'), days: v.picklist(recentDays) }),
  v.object({ kind: v.literal('invitedBy'), inviterId: uid }),
  /** Only for who may see all invites: whoever guesses a code would learn by this that there is one. */
  v.object({ kind: v.literal('invitedWith'), code: inviteCode }),
])
export type MemberSearch = v.InferOutput<typeof memberSearch>

/** The last of a page: when they joined, or when their timeout ends. */
const memberSearchCursor = v.object({
  // What a timestamp can hold.
  at: v.pipe(v.number(), v.minValue(0), v.maxValue(Date.UTC(9999, 0))),
  id: uid,
})
export type MemberSearchCursor = v.InferOutput<typeof memberSearchCursor>

/**
 * A page of those who are sought, who joined last first; of those timed out, whose timeout ends first. A page may be
 * short, or empty, with more to come: for the age of accounts only so many are looked through in one call.
 */
export const findMembers = {
  name: 'findMembers',
  request: v.object({ serverId, search: memberSearch, after: v.nullable(memberSearchCursor) }),
  response: v.object({
    members: v.pipe(v.array(memberDetails), v.maxLength(limits.memberPage)),
    /** How many were looked through for this page. */
    seen: v.number(),
    next: v.nullable(memberSearchCursor),
  }),
} as const

/** Gives people the name back that they gave themselves. Whoever stands too high keeps theirs, and is named. */
export const resetNicknames = {
  name: 'resetNicknames',
  request: v.object({
    requestId,
    serverId,
    memberIds: v.pipe(v.array(uid), v.maxLength(moderationLimits.nicknamesPerCall)),
  }),
  response: v.object({ reset: v.array(uid), refused: v.array(uid) }),
} as const

/** From now on; a timeout that runs already gives way to this one. Null lifts it. */
export const timeoutMember = {
  name: 'timeoutMember',
  request: v.object({
    requestId,
    serverId,
    memberId: uid,
    seconds: v.nullable(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(moderationTimings.timeoutMinMs / 1000),
        v.maxValue(moderationTimings.timeoutMaxMs / 1000),
      ),
    ),
    /** The person reads it. */
    reason: v.optional(timeoutReason, ''),
  }),
  response: v.object({ timeoutUntil: v.nullable(millis) }),
} as const

/** In every voice channel of the server. What is not named stays as it is. */
export const updateMemberVoice = {
  name: 'updateMemberVoice',
  request: v.pipe(
    v.object({
      requestId,
      serverId,
      memberId: uid,
      muted: v.exactOptional(v.boolean()),
      deafened: v.exactOptional(v.boolean()),
    }),
    v.check(({ muted, deafened }) => muted !== undefined || deafened !== undefined),
  ),
  response: v.object({ muted: v.boolean(), deafened: v.boolean() }),
} as const

/** Who has not been here for so long and holds no role, or none but these. */
const pruneTerms = {
  serverId,
  days: v.picklist(pruneDays),
  roleIds: v.pipe(v.array(roleId), v.maxLength(moderationLimits.pruneRoles)),
}

export const previewPrune = {
  name: 'previewPrune',
  request: v.object(pruneTerms),
  response: v.object({
    count: v.number(),
    /** The first of them, who joined the longest ago. */
    people: v.array(
      v.object({ id: uid, name: v.string(), username: v.string(), avatar: v.nullable(v.string()) }),
    ),
  }),
} as const

/** Answers how many go; they do so step by step, and whoever comes back before their turn stays. */
export const pruneMembers = {
  name: 'pruneMembers',
  request: v.object({ requestId, ...pruneTerms }),
  response: v.object({ count: v.number() }),
} as const
