/**
 * Who stands above whom, and what follows: nobody grants, edits, moves, assigns or acts on what is at or above their
 * own highest role, nor grants or takes away a permission that they lack. The owner stands above all. For functions
 * that do it and for the interface that offers it: no rule asks this, because rules cannot look for the highest of
 * somebody's roles.
 */
import type { RoleInput } from './compile'
import type { Permission } from './permission'
import { type PermissionsInput, permissionsIn } from './permissionsIn'

export type RankedRole = RoleInput & { readonly position: number }

/** Somebody who wants to do something in a server. */
export type Actor = Omit<PermissionsInput, 'channel' | 'roles'> & { readonly roles: readonly RankedRole[] }

/** Somebody to whom it is to be done. */
export type Subject = { readonly uid: string; readonly roles: readonly string[] }

/** Why not: a permission is missing, or the other stands too high, or it is about a permission that one lacks. */
export type Obstacle = 'permission' | 'rank' | 'grant'

/** The place of somebody's highest role, and of the owner above every other. */
export function rankOf(
  { server, roles }: Pick<Actor, 'server' | 'roles'>,
  { uid, roles: heldIds }: Subject,
): number {
  if (uid === server.ownerId) return Number.POSITIVE_INFINITY
  return Math.max(0, ...roles.filter((role) => heldIds.includes(role.id)).map((role) => role.position))
}

export const ownRankOf = (actor: Actor): number =>
  rankOf(actor, { uid: actor.uid, roles: actor.access.roles })

/** Rename, mute, throw out: whoever does it stands above. Nobody stands above themselves. */
export const canActOn = (actor: Actor, member: Subject): boolean => rankOf(actor, member) < ownRankOf(actor)

/** Roles are made at the bottom of the order, so there has to be something below. */
export function obstacleToCreating(actor: Actor, granted: readonly Permission[]): Obstacle | null {
  if (!permissionsIn(actor).has('manageRoles')) return 'permission'
  if (ownRankOf(actor) <= 0) return 'rank'
  return holdsAll(actor, granted) ? null : 'grant'
}

/** Its name, its colour, its place: everything but what it grants. */
export function obstacleToManaging(actor: Actor, role: Pick<RankedRole, 'position'>): Obstacle | null {
  if (!permissionsIn(actor).has('manageRoles')) return 'permission'
  return role.position < ownRankOf(actor) ? null : 'rank'
}

/** Deleting it takes away what it grants; so does taking it from somebody, and giving it grants that. */
export function obstacleToDeleting(actor: Actor, role: RankedRole): Obstacle | null {
  return obstacleToManaging(actor, role) ?? (holdsAll(actor, role.permissions) ? null : 'grant')
}

/** What it grants is to become this. What stays may be what the actor lacks. */
export function obstacleToGranting(
  actor: Actor,
  role: RankedRole,
  granted: readonly Permission[],
): Obstacle | null {
  return (
    obstacleToManaging(actor, role) ?? (holdsAll(actor, changed(role.permissions, granted)) ? null : 'grant')
  )
}

/** To give this role to somebody, or take it from them. One's own lower roles are one's own to change. */
export function obstacleToAssigning(actor: Actor, role: RankedRole, member?: Subject): Obstacle | null {
  const ofRole = obstacleToDeleting(actor, role)
  if (ofRole || !member || member.uid === actor.uid) return ofRole
  return canActOn(actor, member) ? null : 'rank'
}

export const canManageRole = (actor: Actor, role: RankedRole): boolean =>
  obstacleToManaging(actor, role) === null
export const canAssignRole = (actor: Actor, role: RankedRole, member?: Subject): boolean =>
  obstacleToAssigning(actor, role, member) === null

/** Those that are in one of the lists alone. */
export function changed(before: readonly Permission[], after: readonly Permission[]): Permission[] {
  const isIn = (list: readonly Permission[]) => (each: Permission) => list.includes(each)
  return [...before.filter((each) => !isIn(after)(each)), ...after.filter((each) => !isIn(before)(each))]
}

function holdsAll(actor: Actor, permissions: readonly Permission[]): boolean {
  const held = permissionsIn(actor)
  return permissions.every((each) => held.has(each))
}
