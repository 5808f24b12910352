import { isPruned } from '@parley/domain/members/prune'
import type { Actor } from '@parley/domain/permissions/hierarchy'
import { readSeenDays } from './readSeenDays'
import {
  type Candidate,
  type Prune,
  pruneBeginning,
  type PruneCursor,
  readCandidates,
} from './pruneCandidates'

const pageSize = 500

/** Everybody whom this would remove now: one read for each who may be meant, and one for when they were here. */
export async function* readPruned(actor: Actor, prune: Prune): AsyncGenerator<Candidate> {
  for (let cursor: PruneCursor | null = pruneBeginning; cursor; ) {
    const { people, next } = await readCandidates(prune, cursor, pageSize)
    const seenOn = await readSeenDays(people.map(({ id }) => id))
    for (const each of people) {
      const { id: uid, roles, joinedAt } = each
      if (isPruned(actor, { uid, roles, joinedAt, seenOn: seenOn(uid) }, prune)) yield each
    }
    cursor = next
  }
}
