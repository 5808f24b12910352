import type { RoleId, ServerId, Uid } from '@parley/domain/ids'
import { obstacleToPruning, type PruneDays, pruneBefore } from '@parley/domain/members/prune'
import type { Actor } from '@parley/domain/permissions/hierarchy'
import type { Transaction } from 'firebase-admin/firestore'
import { nowMs } from '../lib/clock'
import { type RankedState, readActor } from '../lib/readActor'
import { requireNoObstacle } from '../roles/requireNoObstacle'
import { requireOwnRole } from '../roles/requireRole'
import type { Prune } from './pruneCandidates'

type Wish = { readonly serverId: ServerId; readonly days: PruneDays; readonly roleIds: readonly RoleId[] }

/** Who asks, and what exactly that comes to today; refuses whoever may not. */
export async function requirePrune(
  tx: Transaction,
  uid: Uid,
  { serverId, days, roleIds }: Wish,
): Promise<{ actor: Actor; state: RankedState; prune: Prune }> {
  const { actor, state } = await readActor(tx, uid, serverId)
  // First: whoever may not learns nothing of roles either.
  requireNoObstacle(obstacleToPruning(actor, []))
  const roles = [...new Set(roleIds)].map((id) => requireOwnRole(state, id))
  requireNoObstacle(obstacleToPruning(actor, roles))
  return {
    actor,
    state,
    prune: { serverId, before: pruneBefore(days, nowMs()), roleIds: [...new Set(roleIds)] },
  }
}
