import type { ServerId, Uid } from '@parley/domain/ids'

type Left = { uid: Uid; serverId: ServerId; joinedAt: number }

/** How a membership that has just ended was taken, in a sentence; null where nobody took it, or the answer does not come. */
export async function removalSentence({ uid, serverId, joinedAt }: Left): Promise<string | null> {
  try {
    const [{ getRemoval }, { describeRemoval }] = await Promise.all([
      import('#backend/removals'),
      import('./describeRemoval'),
    ])
    const removal = await getRemoval(uid, serverId)
    // One of an earlier stay says nothing of this one.
    return removal && removal.at >= joinedAt ? describeRemoval(removal, Date.now()) : null
  } catch {
    return null
  }
}
