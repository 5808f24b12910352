import * as v from 'valibot'
import { type AuditChanges, auditValue, type AuditValue } from '../schema/audit'

type Fields = Readonly<Record<string, unknown>>

/** Those of the fields that became something else. What is absent, empty or off is nothing, and no change from nothing. */
export function changesBetween(before: Fields, after: Fields, fields: readonly string[]): AuditChanges {
  const changes: AuditChanges = {}
  for (const field of fields) {
    const change = { before: valueOf(before[field]), after: valueOf(after[field]) }
    if (!isSame(change.before, change.after)) changes[field] = change
  }
  return changes
}

/** Whatever stands there, also by hand. */
function valueOf(value: unknown): AuditValue {
  if (value === undefined) return null
  return v.is(auditValue, value) ? value : JSON.stringify(value)
}

/** Lists are sets here: of roles and permissions it is the same in any order. */
function isSame(a: AuditValue, b: AuditValue): boolean {
  if (isNothing(a) && isNothing(b)) return true
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b
  return new Set(a).size === new Set(b).size && a.every((each) => b.includes(each))
}

const isNothing = (value: AuditValue): boolean =>
  value === null ||
  value === '' ||
  value === false ||
  value === 0 ||
  (Array.isArray(value) && value.length === 0)
