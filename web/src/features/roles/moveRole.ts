import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { AppError } from '@parley/domain/errors'
import type { RoleId, ServerId } from '@parley/domain/ids'
import { type Actor, ownRankOf } from '@parley/domain/permissions/hierarchy'
import { type RoleMove, rolePlacesAfter } from '@parley/domain/roles/roleOrder'
import type { Role } from '@parley/domain/schema/server'
import { mintRequestId } from '#backend/callables'
import { moveRole as askToMove } from '#backend/roleCalls'
import { showToast } from '#ui/showToast'
import { describeRoleProblem } from './describeRoleProblem'
import { pendingRolePlaces } from './pendingRolePlaces'

/** The list hears of the new order by its listener, at about the time of the function's answer. */
const listFollowsMs = 1_500

/** The row stands in its new place at once, and goes back with a sentence when that is refused. */
export async function moveRole(
  serverId: ServerId,
  actor: Actor,
  roles: readonly Role[],
  move: RoleMove,
): Promise<void> {
  const places = rolePlacesAfter(serverId, roles, move, ownRankOf(actor))
  if (!places || places.length === 0) return
  pendingRolePlaces.add(places)
  try {
    await askToMove({ requestId: mintRequestId(), serverId, ...move })
    setTimeout(() => pendingRolePlaces.remove(places), listFollowsMs)
  } catch (error) {
    pendingRolePlaces.remove(places)
    const name = roles.find(({ id }) => id === move.roleId)?.name ?? ''
    const reason =
      error instanceof AppError && error.code === 'not-found'
        ? i18n._(msg`Somebody has changed the list meanwhile. Try again.`)
        : describeRoleProblem(error)
    showToast({ title: i18n._(msg`${name} was not moved. ${reason}`), durationMs: 8_000 })
  }
}

/** One step up or down among roles in order, highest first; null at the end of the way. */
export function stepRole(order: readonly Role[], roleId: RoleId, step: 1 | -1): RoleMove | null {
  const index = order.findIndex(({ id }) => id === roleId)
  if (index === -1 || !order[index + step]) return null
  return { roleId, beforeId: order[step === -1 ? index - 1 : index + 2]?.id ?? null }
}
