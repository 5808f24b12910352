import * as v from 'valibot'
import type { AuditChanges } from '../schema/audit'
import { overwrite } from '../schema/server'
import { changesBetween } from './changesBetween'

const said = v.fallback(v.record(v.string(), v.unknown()), {})

/** What a channel's overwrites say otherwise than before: `role/{id}/allow` → before and after. They may be broken by hand. */
export function overwriteChanges(before: unknown, after: unknown): AuditChanges {
  const [was, is] = [flat(before), flat(after)]
  return changesBetween(was, is, [...new Set([...Object.keys(was), ...Object.keys(is)])])
}

function flat(overwrites: unknown): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(v.parse(said, overwrites)).flatMap(([id, value]) => {
      const parsed = v.safeParse(overwrite, value)
      if (!parsed.success) return []
      const { kind, allow, deny } = parsed.output
      return [
        [`${kind}/${id}/allow`, allow],
        [`${kind}/${id}/deny`, deny],
      ]
    }),
  )
}

/** Whom such a change is about; nothing for a field of another kind. */
export function overwriteOf(
  field: string,
): { kind: 'role' | 'member'; id: string; says: 'allow' | 'deny' } | undefined {
  const [, kind, id, says] = /^(role|member)\/([^/]+)\/(allow|deny)$/u.exec(field) ?? []
  if (id === undefined) return undefined
  return { kind: kind === 'role' ? 'role' : 'member', id, says: says === 'allow' ? 'allow' : 'deny' }
}
