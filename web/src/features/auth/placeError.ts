import type { AppErrorCode } from '@parley/domain/errors'
import type { FieldError, FieldValues, Path, UseFormSetError } from 'react-hook-form'
import { describeError, toAppError } from '#backend/errors'
import { describeProblem } from './describeProblem'
import type { FieldProblem } from './fields'

/** Marks what the backend refused, whose message is a sentence already. */
const refused = 'refused'

/**
 * Puts a refusal beside the field that is to blame and moves the focus there, or above the button when none is.
 * `fields` are those of the form; `blame` says whose fault a refusal is that names no field itself.
 */
export function placeError<Values extends FieldValues>(
  error: unknown,
  setError: UseFormSetError<Values>,
  fields: readonly Path<Values>[],
  blame: Partial<Record<AppErrorCode, Path<Values>>> = {},
): void {
  const { code, field } = toAppError(error)
  const place = fields.find((name) => name === field) ?? blame[code]
  setError(
    place ?? 'root',
    { type: refused, message: describeError(error) },
    { shouldFocus: place !== undefined },
  )
}

/** What stands below a field. */
export function fieldSentence(error: FieldError | undefined): string | undefined {
  if (!error?.message) return undefined
  return error.type === refused ? error.message : describeProblem(error.message as FieldProblem)
}
