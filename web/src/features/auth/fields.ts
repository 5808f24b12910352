/** What the forms ask for. A failed check's message is the name of the problem; `describeProblem` says it. */
import { limits } from '@parley/domain/limits'
import { displayName, isReservedUsername, username } from '@parley/domain/schema/user'
import * as v from 'valibot'

export type FieldProblem =
  | 'email-missing'
  | 'email-malformed'
  | 'password-missing'
  | 'password-short'
  | 'name-missing'
  | 'name-long'
  | UsernameProblem

export type UsernameProblem =
  | 'username-missing'
  | 'username-short'
  | 'username-long'
  | 'username-characters'
  | 'username-dots'
  | 'username-reserved'

/** The first rule of usernames that this one breaks, if any. */
export function usernameProblem(raw: string): UsernameProblem | null {
  const name = raw.trim().toLowerCase()
  if (name === '') return 'username-missing'
  if (!/^[a-z0-9_.]+$/.test(name)) return 'username-characters'
  if (name.includes('..')) return 'username-dots'
  if (name.length < limits.usernameMin) return 'username-short'
  if (name.length > limits.usernameMax) return 'username-long'
  return isReservedUsername(name) ? 'username-reserved' : null
}

const problem = (name: FieldProblem) => name

export const emailField = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty(problem('email-missing')),
  v.email(problem('email-malformed')),
)
export const passwordField = v.pipe(v.string(), v.nonEmpty(problem('password-missing')))
export const newPasswordField = v.pipe(v.string(), v.minLength(limits.passwordMin, problem('password-short')))

export const displayNameField = v.pipe(
  v.string(),
  v.transform((name) => name.replace(/\s+/gu, ' ').trim()),
  v.nonEmpty(problem('name-missing')),
  v.maxLength(limits.displayNameMax, problem('name-long')),
  displayName,
)

export const usernameField = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    const found = dataset.typed && usernameProblem(dataset.value)
    if (found) addIssue({ message: found })
  }),
  username,
)
