import { createHash } from 'node:crypto'
import { region } from '@parley/domain/deployment'
import type { Uid } from '@parley/domain/ids'
import { isPruned, obstacleToPruning } from '@parley/domain/members/prune'
import { paths } from '@parley/domain/paths'
import { millis, roleId, serverId, uid } from '@parley/domain/schema/common'
import { access } from '@parley/domain/schema/server'
import { FirebaseFunctionsError, getFunctions } from 'firebase-admin/functions'
import { logger } from 'firebase-functions'
import { onTaskDispatched } from 'firebase-functions/tasks'
import * as v from 'valibot'
import { readAll } from '../lib/compileServer'
import { db, refs } from '../lib/db'
import { readActor } from '../lib/readActor'
import { fromStored } from '../lib/stored'
import { endMembership } from '../members/endMembership'
import { type Prune, pruneCursor, readCandidates } from './pruneCandidates'
import { inTransaction } from '../lib/inTransaction'

/** What is still to be looked through, and in whose name. */
const work = v.object({
  serverId,
  byUid: uid,
  before: millis,
  roleIds: v.array(roleId),
  after: pruneCursor,
})
type Work = Readonly<Omit<v.InferOutput<typeof work>, 'roleIds'>> & Prune

/** Few enough for one transaction with everybody's `access` in it. */
const pageSize = 100
const pagesPerRun = 10

/**
 * Removes people page by page, as many runs as it takes. What is left to do travels in the task, so that a run that was
 * interrupted goes over the same people again, and finds those gone whom it removed.
 */
export const finishPrune = onTaskDispatched(
  {
    retryConfig: { maxAttempts: 100, minBackoffSeconds: 1, maxBackoffSeconds: 60 },
    rateLimits: { maxConcurrentDispatches: 10 },
  },
  async ({ data }) => {
    const rest = await prunePages(v.parse(work, data), pagesPerRun)
    if (rest) await schedulePrune(rest)
  },
)

/** Null once all have been looked at. */
export async function prunePages(begun: Work, most: number): Promise<Work | null> {
  let left: Work | null = begun
  for (let pages = 0; left && pages < most; pages++) {
    const { people, next } = await readCandidates(left, left.after, pageSize)
    const isAllowed = await removeThose(
      left,
      people.map(({ id }) => id),
    )
    if (!isAllowed) return null
    left = next && { ...left, after: next }
  }
  return left
}

const stayShape = v.pick(access, ['roles', 'joinedAt'])

/** Everything is asked again: whoever came back, was given a role or is no longer below stays. */
async function removeThose(
  { serverId: s, byUid, ...prune }: Prune & Work,
  uids: readonly Uid[],
): Promise<boolean> {
  if (uids.length === 0) return true
  return inTransaction(async (tx) => {
    const own = await tx.get(refs.access(s, byUid))
    const server = await tx.get(refs.server(s))
    if (!own.exists || !server.exists) return false
    const { actor, state } = await readActor(tx, byUid, s)
    const chosen = state.roles.filter(({ id }) => prune.roleIds.some((each) => each === id))
    if (obstacleToPruning(actor, chosen) !== null) {
      logger.info(`A prune of ${s} ends: ${byUid} may not do it any more.`)
      return false
    }
    const [accesses, seen] = await Promise.all([
      readAll(tx, uids, (id) => db.doc(paths.access(s, id))),
      readAll(tx, uids, refs.lastSeen),
    ])
    for (const id of uids) {
      // One that was broken by hand is kept.
      const stay = v.safeParse(stayShape, fromStored(accesses(id).data()))
      const seenOn = seen(id).data()?.seenOn ?? null
      if (stay.success && isPruned(actor, { uid: id, ...stay.output, seenOn }, prune)) {
        endMembership(tx, s, id, accesses(id))
      }
    }
    return true
  })
}

/** Once for a call that is repeated. */
export async function schedulePrune(data: Work, requestId?: string): Promise<void> {
  const queue = getFunctions().taskQueue(`locations/${region}/functions/finishPrune`)
  const id = requestId && createHash('sha256').update(`${data.byUid}/${requestId}`).digest('hex')
  try {
    await queue.enqueue(data, id ? { id } : {})
  } catch (error) {
    if (!(error instanceof FirebaseFunctionsError && error.code.endsWith('task-already-exists'))) throw error
  }
}
