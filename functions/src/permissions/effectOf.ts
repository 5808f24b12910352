import { changed } from '@parley/domain/permissions/hierarchy'
import { isCompiled, permission } from '@parley/domain/permissions/permission'
import * as v from 'valibot'

/** What a change of a role's permissions makes outdated. */
export type Effect = {
  /** What rules read of the server and its channels. */
  readonly acls: boolean
  /** Members' view tokens: one read for each of them. */
  readonly tokens: boolean
}

const granted = v.array(permission)
const everything: Effect = { acls: true, tokens: true }

/** Either is whatever stands in the document, also by hand: of what could not be compiled nothing has followed yet. */
export function effectOf(before: unknown, after: unknown): Effect {
  if (!v.is(granted, before) || !v.is(granted, after)) return everything
  const touched = changed(before, after)
  return {
    acls: touched.some(isCompiled),
    tokens: touched.includes('administrator') || touched.includes('viewChannel'),
  }
}
