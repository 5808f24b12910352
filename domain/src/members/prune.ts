/**
 * Whom a prune removes: those who have not been here for so many days and hold no role, or only such as were chosen for
 * it. For the functions that count and remove them, and for the interface that offers it.
 */
import {
  type Actor,
  canActOn,
  type Obstacle,
  ownRankOf,
  type RankedRole,
  type Subject,
} from '../permissions/hierarchy'
import { permissionsIn } from '../permissions/permissionsIn'
import type { Millis } from '../schema/common'

export const pruneDays = [7, 14, 30] as const
export type PruneDays = (typeof pruneDays)[number]

const dayMs = 24 * 60 * 60_000

/** The day, by its beginning in UTC: when somebody was here is kept no finer. */
export const dayOf = (now: Millis): Millis => Math.floor(now / dayMs) * dayMs

/** Whoever was here on this day or later stays: since the last day before it, so many days have passed in full. */
export const pruneBefore = (days: PruneDays, now: Millis): Millis => dayOf(now) - days * dayMs

export type PruneTerms = {
  readonly before: Millis
  /** Roles that keep nobody. */
  readonly roleIds: readonly string[]
}

type Stay = Subject & {
  readonly joinedAt: Millis
  /** Null for who was never seen: then the day they joined counts. */
  readonly seenOn: Millis | null
}

export function isPruned(actor: Actor, { joinedAt, seenOn, ...member }: Stay, terms: PruneTerms): boolean {
  const keepsNobody = (id: string) => id === actor.serverId || terms.roleIds.includes(id)
  return (
    Math.max(joinedAt, seenOn ?? joinedAt) < terms.before &&
    member.roles.every(keepsNobody) &&
    canActOn(actor, member)
  )
}

/** Nobody prunes without the permission to remove people, nor those of a role that is not below their own. */
export function obstacleToPruning(actor: Actor, chosen: readonly RankedRole[]): Obstacle | null {
  if (!permissionsIn(actor).has('kickMembers')) return 'permission'
  const rank = ownRankOf(actor)
  return rank > 0 && chosen.every(({ position }) => position < rank) ? null : 'rank'
}
