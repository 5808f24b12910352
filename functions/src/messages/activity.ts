/**
 * The newest message of a channel, for unread marks. Every member of a server listens to these documents, so
 * a busy channel writes its own at most once per window, and what the window held back follows at its end.
 * The whole journey: `docs/unread.md`.
 */
import { asMessageId, type ChannelId, type ServerId } from '@parley/domain/ids'
import { functionTimings, schemaVersion } from '@parley/domain/limits'
import type { Millis } from '@parley/domain/schema/common'
import type { Activity } from '@parley/domain/schema/server'
import { refs } from '../lib/db'
import { type Window, windowOf } from '../lib/trailingEdge'
import { inTransaction } from '../lib/inTransaction'

export type Latest = Pick<Activity, 'lastAt' | 'lastMessageId' | 'lastAuthorId'>

/**
 * What was just said. Never moves backwards, since events come in any order. Inside a window it writes nothing and
 * returns that.
 */
export async function advanceActivity(
  s: ServerId,
  c: ChannelId,
  latest: Latest,
): Promise<Window | undefined> {
  const written = await writeActivity(s, c, latest, (known) => latest.lastAt > known)
  // Deleted before we came: whatever stands there now does not name it.
  return written === 'gone' ? undefined : written
}

/** The newest message that there is, which may be an older one than is known: the end of a channel can be deleted. */
export async function settleActivity(s: ServerId, c: ChannelId): Promise<Window | undefined> {
  for (;;) {
    const latest = await readLatest(s, c)
    const written = await writeActivity(s, c, latest, (known) => (latest?.lastAt ?? 0) !== known)
    // Deleted after we found it, and its event may have come before this.
    if (written !== 'gone') return written
  }
}

async function writeActivity(
  s: ServerId,
  c: ChannelId,
  latest: Latest | undefined,
  isNews: (known: Millis) => boolean,
): Promise<Window | 'gone' | undefined> {
  const early = windowOf(await refs.activity(s, c).get(), functionTimings.activityWindowMs)
  // Most messages of a burst end here, without taking a lock that the first one's write would wait for.
  if (early) return early
  return inTransaction(async (tx) => {
    const [current, channel, message] = await Promise.all([
      tx.get(refs.activity(s, c)),
      tx.get(refs.channel(s, c)),
      latest && tx.get(refs.message(s, c, latest.lastMessageId)),
    ])
    const viewTokens = channel.data()?.viewTokens
    if (!viewTokens || !isNews(current.data()?.lastAt ?? 0)) return undefined
    if (message && !message.exists) return 'gone'
    const window = windowOf(current, functionTimings.activityWindowMs)
    if (window) return window
    if (latest) tx.set(refs.activity(s, c), { schemaVersion, ...latest, viewTokens })
    else tx.delete(refs.activity(s, c))
    return undefined
  })
}

/** Held messages count when they are let go. */
async function readLatest(s: ServerId, c: ChannelId): Promise<Latest | undefined> {
  const newest = refs.messages(s, c).where('held', '==', false).orderBy('createdAt', 'desc').limit(1)
  const snapshot = (await newest.get()).docs[0]
  if (!snapshot) return undefined
  const { createdAt, authorId } = snapshot.data()
  return { lastAt: createdAt, lastMessageId: asMessageId(snapshot.id), lastAuthorId: authorId }
}
