import { region } from '@parley/domain/deployment'
import { asChannelId } from '@parley/domain/ids'
import { channelId, millis, serverId, uid } from '@parley/domain/schema/common'
import { FieldPath } from 'firebase-admin/firestore'
import { getFunctions } from 'firebase-admin/functions'
import { onTaskDispatched } from 'firebase-functions/tasks'
import * as v from 'valibot'
import { db, refs } from '../lib/db'
import { removeFound } from '../lib/removeTree'
import { toTimestamp } from '../lib/stored'

/** Whose messages, since when, and which channel has been dealt with last. */
const work = v.object({
  serverId,
  authorId: uid,
  since: millis,
  afterChannel: v.nullable(channelId),
})
type Work = v.InferOutput<typeof work>

const messagesPerRun = 5_000
const channelsPerRun = 100

/**
 * Goes through the channels in the order of their ids, as many runs as it takes. What is left to do travels in the task,
 * so that a run that was interrupted looks at the same channels again and finds what is left there.
 */
export const deleteBannedMessages = onTaskDispatched(
  {
    retryConfig: { maxAttempts: 100, minBackoffSeconds: 1, maxBackoffSeconds: 60 },
    rateLimits: { maxConcurrentDispatches: 10 },
  },
  async ({ data }) => {
    const rest = await deleteMessages(v.parse(work, data), messagesPerRun, channelsPerRun)
    if (rest) await scheduleBannedMessages(rest)
  },
)

/** Null once nothing is left. */
export async function deleteMessages(
  begun: Work,
  mostMessages: number,
  mostChannels: number,
): Promise<Work | null> {
  const sorted = refs.channels(begun.serverId).select().orderBy(FieldPath.documentId())
  const following = begun.afterChannel === null ? sorted : sorted.startAfter(begun.afterChannel)
  const { docs } = await following.limit(mostChannels).get()
  let rest = begun
  let left = mostMessages
  for (const { id } of docs) {
    const channel = asChannelId(id)
    const theirs = db
      .collection(refs.messages(begun.serverId, channel).path)
      .where('authorId', '==', begun.authorId)
      .where('createdAt', '>=', toTimestamp(begun.since))
      .orderBy('createdAt', 'desc')
    left = await removeFound(theirs, left)
    if (left === 0) return rest
    rest = { ...rest, afterChannel: channel }
  }
  return docs.length < mostChannels ? null : rest
}

export async function scheduleBannedMessages(data: Work): Promise<void> {
  await getFunctions()
    .taskQueue(`locations/${region}/functions/deleteBannedMessages`)
    .enqueue({ ...data })
}
