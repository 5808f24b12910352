import * as v from 'valibot'
import { asInviteCode, inviteAlphabet } from '../ids'
import { functionTimings } from '../limits'
import { channelId, type Millis, millis, serverId, uid } from './common'

export const inviteCode = v.pipe(
  v.string(),
  v.regex(new RegExp(`^[${inviteAlphabet}]{10}$`)),
  v.transform(asInviteCode),
)

const minute = 60
const hour = 60 * minute
const day = 24 * hour
/** In seconds; null is for ever. */
export const inviteMaxAges = [30 * minute, hour, 6 * hour, 12 * hour, day, 7 * day, null] as const
/** Null is without a limit. */
export const inviteMaxUses = [null, 1, 5, 10, 25, 50, 100] as const

/** What whoever makes an invite decides about it. */
export const inviteTerms = v.object({
  maxAgeS: v.nullable(v.picklist(inviteMaxAges.filter((age) => age !== null))),
  maxUses: v.nullable(v.picklist(inviteMaxUses.filter((uses) => uses !== null))),
  /** Whoever comes stays only for a visit, unless somebody gives them a role. */
  temporary: v.boolean(),
})
export type InviteTerms = v.InferOutput<typeof inviteTerms>

export const ordinaryInvite: InviteTerms = { maxAgeS: 7 * day, maxUses: null, temporary: false }

/** `invites/{code}`. Revoking one deletes it. */
export const invite = v.object({
  schemaVersion: v.number(),
  serverId,
  /** Where whoever accepts it arrives. */
  channelId,
  inviterId: uid,
  maxUses: v.nullable(v.number()),
  uses: v.number(),
  expiresAt: v.nullable(millis),
  temporary: v.boolean(),
  createdAt: millis,
  /** Some time after its end it is forgotten; null while no end is in sight. */
  expireAt: v.nullable(millis),
})
export type Invite = v.InferOutput<typeof invite>

export type InviteState = 'open' | 'expired' | 'used-up' | 'forgotten'

type Wear = Pick<Invite, 'uses' | 'maxUses' | 'expiresAt' | 'expireAt'>

/** Whether an invite still lets people in. A forgotten one is not to be told from one that never was. */
export function inviteState({ uses, maxUses, expiresAt, expireAt }: Wear, now: Millis): InviteState {
  if (expireAt !== null && expireAt <= now) return 'forgotten'
  if (expiresAt !== null && expiresAt <= now) return 'expired'
  return maxUses !== null && uses >= maxUses ? 'used-up' : 'open'
}

export function newInviteLife(maxAgeS: number | null, now: Millis): Pick<Invite, 'expiresAt' | 'expireAt'> {
  if (maxAgeS === null) return { expiresAt: null, expireAt: null }
  const expiresAt = now + maxAgeS * 1000
  return { expiresAt, expireAt: expiresAt + functionTimings.inviteAfterlifeMs }
}

/** What accepting it once changes. */
export function spendInvite(
  { uses, maxUses, expireAt }: Wear,
  now: Millis,
): Pick<Invite, 'uses' | 'expireAt'> {
  const isLast = maxUses !== null && uses + 1 >= maxUses
  const forgetAt = now + functionTimings.inviteAfterlifeMs
  return { uses: uses + 1, expireAt: isLast ? Math.min(expireAt ?? forgetAt, forgetAt) : expireAt }
}

/** Whether to hand this invite out again instead of making another like it: half of its life must be left. */
export function isAsGoodAsNew(existing: Invite, terms: InviteTerms, now: Millis): boolean {
  const { createdAt, expiresAt, maxUses, temporary } = existing
  const ageMs = expiresAt === null ? null : expiresAt - createdAt
  const isAlike =
    ageMs === (terms.maxAgeS === null ? null : terms.maxAgeS * 1000) &&
    maxUses === terms.maxUses &&
    temporary === terms.temporary
  const isFresh = expiresAt === null || ageMs === null || expiresAt - now >= ageMs / 2
  return isAlike && isFresh && inviteState(existing, now) === 'open'
}
