import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { assertNever } from '@parley/domain/errors'
import type { Obstacle } from '@parley/domain/permissions/hierarchy'

/** Why somebody may not change a role. */
export function describeObstacle(obstacle: Obstacle): string {
  switch (obstacle) {
    case 'permission':
      return i18n._(msg`You may not manage roles.`)
    case 'rank':
      return i18n._(msg`It is not below your own highest role, so you cannot change it.`)
    case 'grant':
      return i18n._(msg`It grants something that you may not do yourself.`)
    default:
      return assertNever(obstacle)
  }
}
