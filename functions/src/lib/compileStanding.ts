/** Whether somebody's standing says what their memberships and suspension say. */
import { compileStanding } from '@parley/domain/permissions/compileStanding'
import { standing } from '@parley/domain/schema/user'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { type Difference, differenceOf } from './difference'

type Facts = {
  readonly suspended: boolean
  /** Server → view tokens, or null where they are no member. */
  readonly servers: Readonly<Record<string, readonly string[] | null>>
}

/**
 * A trigger knows one server and leaves what is stored about the others alone: to read up to a hundred documents
 * for each member would cost too much where a change concerns everybody. `whole` says that these are all servers.
 */
export function standingDifferences(
  snapshot: DocumentSnapshot,
  { suspended, servers }: Facts,
  extent: 'part' | 'whole' = 'part',
): Difference[] {
  const all = { ...(extent === 'part' ? serversIn(snapshot) : {}), ...servers }
  const joined = Object.entries(all).filter((entry): entry is [string, string[]] => entry[1] !== null)
  // Nobody needs to be told that there is nothing to tell.
  if (!snapshot.exists && joined.length === 0 && !suspended) return []
  return differenceOf(snapshot, standing, compileStanding({ suspended, servers: Object.fromEntries(joined) }))
}

/** Without the rest of the schema: what was broken by hand must not stop the rest from being put right. */
function serversIn(snapshot: DocumentSnapshot): Facts['servers'] {
  const parsed = v.safeParse(standing.entries.servers, snapshot.get('servers'))
  return parsed.success ? parsed.output : {}
}

export function tokensIn(access: DocumentSnapshot): readonly string[] {
  const parsed = v.safeParse(v.array(v.string()), access.get('viewTokens'))
  return parsed.success ? parsed.output : []
}
