import { asUid, type Uid } from '../ids'
import type { AuditEntry, AuditValue } from '../schema/audit'
import { overwriteOf } from './overwriteChanges'

type Entry = Pick<AuditEntry, 'actorId' | 'target' | 'changes' | 'details'>

/** Everybody whose name belongs into the sentence, or into what it opens to. */
export function peopleIn({ actorId, target, changes, details }: Entry): Uid[] {
  const named = Object.entries(changes).flatMap(([field, { before, after }]) => {
    const overwrite = overwriteOf(field)
    if (overwrite) return overwrite.kind === 'member' ? [overwrite.id] : []
    return field === 'ownerId' ? [...textsIn(before), ...textsIn(after)] : []
  })
  const ids = [
    ...textsIn(actorId),
    ...(target.kind === 'member' ? [target.id] : []),
    ...named,
    ...textsIn(details['added'] ?? null),
    ...textsIn(details['removed'] ?? null),
    ...textsIn(details['authorId'] ?? null),
    ...textsIn(details['authorIds'] ?? null),
  ]
  return [...new Set(ids)].filter((id) => id !== '').map(asUid)
}

function textsIn(value: AuditValue): readonly string[] {
  if (Array.isArray(value)) return value
  return typeof value === 'string' ? [value] : []
}
