import { region } from '@parley/domain/deployment'
import type { ServerId, Uid } from '@parley/domain/ids'
import { serverId, uid } from '@parley/domain/schema/common'
import { getFunctions } from 'firebase-admin/functions'
import { onTaskDispatched } from 'firebase-functions/tasks'
import * as v from 'valibot'
import { convergeMemberTokens } from '../lib/converge'

/** Some seconds of work: far from the time that a function has. */
const membersPerRun = 2_000

const walk = v.object({ serverId, after: uid })

/** Goes on where an earlier run stopped, as many runs as it takes. What is right already costs a read and no write. */
export const walkMembers = onTaskDispatched(
  {
    retryConfig: { maxAttempts: 100, minBackoffSeconds: 1, maxBackoffSeconds: 60 },
    rateLimits: { maxConcurrentDispatches: 10 },
  },
  async ({ data }) => {
    const { serverId: s, after } = v.parse(walk, data)
    await walkFrom(s, after)
  },
)

/**
 * Brings the view tokens of every member up to date: most servers are done at once, and a large one goes on in tasks.
 * Meanwhile the ACLs, which the change itself has written, keep every message closed that has to be.
 */
export const startWalk = (s: ServerId) => walkFrom(s, null)

async function walkFrom(s: ServerId, after: Uid | null): Promise<void> {
  const next = await convergeMemberTokens(s, after, membersPerRun)
  if (next === null) return
  const queue = getFunctions().taskQueue(`locations/${region}/functions/walkMembers`)
  await queue.enqueue({ serverId: s, after: next })
}
