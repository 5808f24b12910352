import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { assertNever } from '@parley/domain/errors'
import { limits } from '@parley/domain/limits'
import type { Obstacle } from '@parley/domain/permissions/hierarchy'
import { describeError, toAppError } from '#backend/errors'

export function describeOverwriteProblem(error: unknown): string {
  const { code, field } = toAppError(error)
  if (code === 'forbidden') {
    return i18n._(
      msg`You may change this only for roles and people below you, and only what you may do here yourself.`,
    )
  }
  if (code === 'limit-reached') {
    return i18n._(msg`A channel speaks of at most ${limits.overwritesPerChannel} roles and people.`)
  }
  if (code === 'invalid' && field === 'says') {
    return i18n._(msg`You would lock yourself out. Let yourself in by name first.`)
  }
  if (code === 'invalid' && field === 'target') return i18n._(msg`This role or person is no longer here.`)
  return describeError(error)
}

/** Why somebody may not change what a channel says of a role or a person. */
export function describeOverwriteObstacle(obstacle: Obstacle): string {
  switch (obstacle) {
    case 'permission':
      return i18n._(msg`You may not manage permissions here.`)
    case 'rank':
      return i18n._(msg`This is not below your own highest role, so you cannot change it.`)
    case 'grant':
      return i18n._(msg`It is about something that you may not do here yourself.`)
    default:
      return assertNever(obstacle)
  }
}
