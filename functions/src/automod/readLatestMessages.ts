import type { ChannelId, ServerId } from '@parley/domain/ids'
import { moderationLimits } from '@parley/domain/moderation/limits'
import type { StoredMessage } from '@parley/domain/schema/message'
import type { QueryDocumentSnapshot, Transaction } from 'firebase-admin/firestore'
import { readAll } from '../lib/compileServer'
import { refs } from '../lib/db'

export type ReadMessage = Pick<StoredMessage, 'authorId' | 'text' | 'createdAt'> & {
  readonly id: string
  readonly channelId: ChannelId
}
/** A channel that is read downwards: nothing that is left in it is later than this. */
type Source = {
  readonly c: ChannelId
  readonly before: number
  readonly last?: QueryDocumentSnapshot<StoredMessage>
}

const page = 100

/**
 * What was said last in all of these channels together, latest first. There is no index over all channels: page by page,
 * and always in the one whose next message may be the latest.
 */
export async function readLatestMessages(
  tx: Transaction,
  s: ServerId,
  channelIds: readonly ChannelId[],
): Promise<readonly ReadMessage[]> {
  const activities = await readAll(tx, channelIds, (c) => refs.activity(s, c))
  let sources: Source[] = channelIds.flatMap((c) => {
    const lastAt = activities(c).data()?.lastAt
    return lastAt === undefined ? [] : [{ c, before: lastAt }]
  })
  const read: ReadMessage[] = []
  const most = moderationLimits.automodTried
  while (sources.length > 0) {
    const [source, ...others] = sources.toSorted((a, b) => b.before - a.before)
    if (!source || read.filter(({ createdAt }) => createdAt >= source.before).length >= most) break
    const docs = await readPage(tx, s, source)
    read.push(...docs.flatMap((each) => toRead(source.c, each)))
    const last = docs.at(-1)
    const goesOn = last && docs.length === page
    sources = goesOn ? [...others, { c: source.c, before: last.data().createdAt, last }] : others
  }
  return read.toSorted((a, b) => b.createdAt - a.createdAt).slice(0, most)
}

async function readPage(tx: Transaction, s: ServerId, { c, last }: Source) {
  const newest = refs.messages(s, c).where('held', '==', false).orderBy('createdAt', 'desc').limit(page)
  return (await tx.get(last ? newest.startAfter(last) : newest)).docs
}

function toRead(channelId: ChannelId, snapshot: QueryDocumentSnapshot<StoredMessage>): ReadMessage[] {
  const { authorId, text, createdAt, type } = snapshot.data()
  return type === 'text' ? [{ id: snapshot.id, channelId, authorId, text, createdAt }] : []
}
