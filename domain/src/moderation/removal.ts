/**
 * Who may remove somebody from a server, and for how long a ban holds. For the functions that do it and for the
 * interface that offers it.
 */
import { type Actor, canActOn, type Obstacle, type Subject } from '../permissions/hierarchy'
import type { Permission } from '../permissions/permission'
import { permissionsIn } from '../permissions/permissionsIn'
import type { Millis } from '../schema/common'

const hourMs = 60 * 60_000

/** How much of what somebody wrote goes with them. */
export const deleteWindows = ['none', '1h', '6h', '12h', '24h', '3d', '7d'] as const
export type DeleteWindow = (typeof deleteWindows)[number]

const hoursOf: Record<DeleteWindow, number> = {
  none: 0,
  '1h': 1,
  '6h': 6,
  '12h': 12,
  '24h': 24,
  '3d': 72,
  '7d': 168,
}

/** Since when it goes; null where all of it stays. */
export const deletedSince = (window: DeleteWindow, now: Millis): Millis | null =>
  window === 'none' ? null : now - hoursOf[window] * hourMs

/** Why one of many was not removed: they are not below, or are no member, or there is no such account. */
export type RefusalWhy = (typeof refusalWhys)[number]
export const refusalWhys = ['rank', 'unknown'] as const

export const obstacleToKicking = (actor: Actor, member: Subject): Obstacle | null =>
  obstacleToRemoving(actor, member, 'kickMembers')

export const obstacleToBanning = (actor: Actor, person: Subject): Obstacle | null =>
  obstacleToRemoving(actor, person, 'banMembers')

/** Without anybody in mind: whoever stands above nobody kicks nobody. */
export const obstacleToKicks = (actor: Actor): Obstacle | null => obstacleToKicking(actor, anybody)

/** Whoever is out holds no role. So nobody lifts a ban, or sees the list, who stands above nobody. */
export const obstacleToBans = (actor: Actor): Obstacle | null => obstacleToBanning(actor, anybody)

const anybody: Subject = { uid: '', roles: [] }

function obstacleToRemoving(actor: Actor, person: Subject, needed: Permission): Obstacle | null {
  if (!permissionsIn(actor).has(needed)) return 'permission'
  return canActOn(actor, person) ? null : 'rank'
}

/** A ban without an end holds until it is lifted. */
export const isBanHeld = ({ until }: { readonly until: Millis | null }, now: Millis): boolean =>
  until === null || until > now
