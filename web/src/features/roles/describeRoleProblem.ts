import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { limits } from '@parley/domain/limits'
import { describeError, toAppError } from '#backend/errors'

export function describeRoleProblem(error: unknown): string {
  const { code } = toAppError(error)
  if (code === 'limit-reached') {
    return i18n._(msg`A server has at most ${limits.rolesPerServer} roles. Delete one to make room.`)
  }
  if (code === 'forbidden') {
    return i18n._(
      msg`You may change only what stands below your highest role, and give only what you may do yourself.`,
    )
  }
  return describeError(error)
}
