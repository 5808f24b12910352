import {
  obstacleToBanning,
  obstacleToBans,
  obstacleToKicking,
  obstacleToKicks,
} from '@parley/domain/moderation/removal'
import type { Actor, Subject } from '@parley/domain/permissions/hierarchy'
import type { RemovalKind } from '@parley/domain/schema/removal'

/** In which ways the reader may remove anybody at all. */
export function removalsFor(actor: Actor): readonly RemovalKind[] {
  return [
    ...(obstacleToKicks(actor) === null ? (['kick'] as const) : []),
    ...(obstacleToBans(actor) === null ? (['ban'] as const) : []),
  ]
}

/** In which ways the reader may remove somebody; whoever is no member can be banned alone. */
export function removalsOf(
  actor: Actor | undefined,
  person: Subject,
  isMember: boolean,
): readonly RemovalKind[] {
  if (!actor) return []
  return [
    ...(isMember && obstacleToKicking(actor, person) === null ? (['kick'] as const) : []),
    ...(obstacleToBanning(actor, person) === null ? (['ban'] as const) : []),
  ]
}
