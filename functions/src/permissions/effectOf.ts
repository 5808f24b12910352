import { changed } from '@parley/domain/permissions/hierarchy'
import { isCompiled, type Permission } from '@parley/domain/permissions/permission'

/** What a change of a role's permissions makes outdated. */
export type Effect = {
  /** What rules read of the server and its channels. */
  readonly acls: boolean
  /** Members' view tokens: one read for each of them. */
  readonly tokens: boolean
}

const everything: Effect = { acls: true, tokens: true }

/** Either is whatever stands in the document, also by hand. */
export function effectOf(before: unknown, after: unknown): Effect {
  if (!Array.isArray(before) || !Array.isArray(after)) return everything
  const touched: Permission[] = changed(before, after)
  return {
    acls: touched.some(isCompiled),
    tokens: touched.includes('administrator') || touched.includes('viewChannel'),
  }
}
