import { AppError } from '@parley/domain/errors'
import type { Obstacle } from '@parley/domain/permissions/hierarchy'

export function requireNoObstacle(obstacle: Obstacle | null): void {
  if (obstacle !== null) throw new AppError('forbidden')
}
