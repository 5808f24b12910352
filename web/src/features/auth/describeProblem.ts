import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { assertNever } from '@parley/domain/errors'
import { limits } from '@parley/domain/limits'
import type { FieldProblem } from './fields'

/** The sentence beside the field. */
export function describeProblem(problem: FieldProblem): string {
  const { usernameMin, usernameMax, displayNameMax, passwordMin } = limits
  switch (problem) {
    case 'email-missing':
      return i18n._(msg`Enter your e-mail address.`)
    case 'email-malformed':
      return i18n._(msg`This is not an e-mail address. It should look like name@example.com.`)
    case 'password-missing':
      return i18n._(msg`Enter your password.`)
    case 'password-short':
      return i18n._(msg`Use at least ${passwordMin} characters.`)
    case 'name-missing':
      return i18n._(msg`Enter a name.`)
    case 'name-long':
      return i18n._(msg`Use at most ${displayNameMax} characters.`)
    case 'username-missing':
      return i18n._(msg`Enter a username.`)
    case 'username-short':
      return i18n._(msg`Use at least ${usernameMin} characters.`)
    case 'username-long':
      return i18n._(msg`Use at most ${usernameMax} characters.`)
    case 'username-characters':
      return i18n._(msg`Use only the letters a to z, digits, _ and full stops.`)
    case 'username-dots':
      return i18n._(msg`Do not put two full stops in a row.`)
    case 'username-reserved':
      return i18n._(msg`This username is reserved. Try another one.`)
    default:
      return assertNever(problem)
  }
}
