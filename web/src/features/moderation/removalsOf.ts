import { obstacleToBanning, obstacleToKicking } from '@parley/domain/moderation/removal'
import type { Actor, Subject } from '@parley/domain/permissions/hierarchy'

export type Removal = 'kick' | 'ban'

/** In which ways the reader may remove somebody; whoever is no member can be banned alone. */
export function removalsOf(actor: Actor | undefined, person: Subject, isMember: boolean): readonly Removal[] {
  if (!actor) return []
  return [
    ...(isMember && obstacleToKicking(actor, person) === null ? (['kick'] as const) : []),
    ...(obstacleToBanning(actor, person) === null ? (['ban'] as const) : []),
  ]
}
