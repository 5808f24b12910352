import { region } from '@parley/domain/deployment'
import type { DocumentReference } from 'firebase-admin/firestore'
import { getFunctions } from 'firebase-admin/functions'
import { onTaskDispatched } from 'firebase-functions/tasks'
import * as v from 'valibot'
import { db } from '../lib/db'
import { removeRemains } from './removeRemains'

/** Servers, channels and roles, and nothing that is not meant: a slip here could not be taken back. */
const removal = v.object({
  path: v.pipe(v.string(), v.regex(/^servers\/[0-9]{17,19}(\/(channels|roles)\/[0-9]{17,19})?$/)),
})

/** Some ten seconds of work: far from the time that a function has. */
const documentsPerRun = 5_000

/** Removes what a deleted server, channel or role leaves behind, as many runs as it takes. */
export const finishRemoval = onTaskDispatched(
  {
    retryConfig: { maxAttempts: 100, minBackoffSeconds: 1, maxBackoffSeconds: 60 },
    rateLimits: { maxConcurrentDispatches: 10 },
  },
  async ({ data }) => {
    const ref = db.doc(v.parse(removal, data).path)
    // Brought back meanwhile, say from a backup: a late task must not take it away again.
    if ((await ref.get()).exists) return
    if ((await removeRemains(ref, documentsPerRun)) === 'more') await scheduleRemoval(ref)
  },
)

/** For a trigger that sees the document vanish: it is delivered again until this has worked. */
export async function scheduleRemoval({ path }: DocumentReference<unknown>): Promise<void> {
  await getFunctions().taskQueue(`locations/${region}/functions/finishRemoval`).enqueue({ path })
}
