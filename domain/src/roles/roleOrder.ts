/**
 * The order of roles, highest first as lists show them, and what moving one changes. The browser asks before the
 * server has answered, and the function decides: both by these lines.
 */
import { type RoleId, type ServerId, everyoneRoleId } from '../ids'
import { positionsInOrder } from '../positions'
import type { Role } from '../schema/server'

export type RolePlace = Pick<Role, 'id' | 'position'>

/** Named by its neighbour and not by a number, so that it means the same after others have moved something. */
export type RoleMove = {
  readonly roleId: RoleId
  /** Above which it is to stand. Null is the end, just above the everyone role. */
  readonly beforeId: RoleId | null
}

/** Highest first. Where two share a position the older one stands higher. */
export const highestFirst = <R extends RolePlace>(roles: readonly R[]): R[] =>
  roles.toSorted((a, b) => b.position - a.position || compareIds(a.id, b.id))

/** Snowflakes are numbers of 17 to 19 digits: a shorter one is older. */
const compareIds = (a: string, b: string) => a.length - b.length || (a < b ? -1 : 1)

/** Without the everyone role, whose place is fixed below all others. */
export const movableRoles = <R extends RolePlace>(s: ServerId, roles: readonly R[]): R[] =>
  highestFirst(roles.filter(({ id }) => id !== everyoneRoleId(s)))

/**
 * The positions that a move changes for somebody of this rank, or that making room at the end for a new role does.
 * Whoever stands at or above it keeps their position, unless there is no room below. Undefined where the role or its
 * neighbour to be is not there any more, or not below the rank.
 */
export function rolePlacesAfter(
  s: ServerId,
  roles: readonly RolePlace[],
  { roleId, beforeId }: RoleMove,
  rank: number,
): RolePlace[] | undefined {
  const order = movableRoles(s, roles)
  const moved = order.find(({ id }) => id === roleId)
  if (!moved || moved.position >= rank) return undefined
  const below = order.filter(({ id, position }) => id !== roleId && position < rank)
  const index = beforeId === null ? below.length : below.findIndex(({ id }) => id === beforeId)
  if (index === -1) return undefined
  const above = order.filter(({ position }) => position >= rank)
  return changedPlaces(order, above, below.toSpliced(index, 0, moved), rank)
}

/** The positions with a new role at the end, its own among them. */
export function rolePlacesWith(s: ServerId, roles: readonly RolePlace[], newId: RoleId): RolePlace[] {
  const order = movableRoles(s, roles)
  const added = { id: newId, position: Math.max(1, (order.at(-1)?.position ?? 2) - 1) }
  return changedPlaces(order, [], [...order, added], Number.POSITIVE_INFINITY)
}

function changedPlaces(
  before: readonly RolePlace[],
  above: readonly RolePlace[],
  below: readonly RolePlace[],
  rank: number,
): RolePlace[] {
  const lowestFirst = below.toReversed()
  const places =
    positionsInOrder(lowestFirst, { from: 1, to: rank - 1 }) ??
    positionsInOrder([...lowestFirst, ...above.toReversed()], { from: 1 }) ??
    []
  const stood = new Map(before.map(({ id, position }) => [id, position]))
  return places.filter(({ id, position }) => stood.get(id) !== position)
}
