import { previewPurge as contract, type PurgeCandidate } from '@parley/domain/api/moderationCallables'
import { AppError } from '@parley/domain/errors'
import { asMessageId, type ChannelId, type MessageId, type ServerId } from '@parley/domain/ids'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { isMeant, needsReading, type PurgeFilter } from '@parley/domain/moderation/purge'
import { canPurgeMessages, canReadMessage } from '@parley/domain/permissions/can'
import type { Millis } from '@parley/domain/schema/common'
import type { message } from '@parley/domain/schema/message'
import type { QueryDocumentSnapshot, Transaction } from 'firebase-admin/firestore'
import type * as v from 'valibot'
import { readingCallable } from '../lib/callable'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'
import { readReader } from '../lib/readReader'
import { purgeQuery } from './purgeQueries'

type Stored = v.InferOutput<typeof message>

/** A function, because no query of a client could look for a text, and only so many are looked through. */
export const previewPurge = readingCallable(
  contract,
  { limit: { times: 120, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, channelId, filter }) => {
    const { acl, reader } = await readReader(tx, uid, { serverId, channelId })
    if (!canPurgeMessages(acl, reader)) throw new AppError('forbidden')
    const mayRead = (each: Stored) => canReadMessage(acl, reader, each)
    const timeOf = async (id: MessageId | null): Promise<Millis | null> => {
      if (id === null) return null
      const named = (await tx.get(refs.message(serverId, channelId, id))).data()
      if (!named || !mayRead(named)) throw new AppError('not-found')
      return named.createdAt
    }
    const [from, to] = await Promise.all([timeOf(filter.fromId), timeOf(filter.toId)])
    const since = filter.withinS === null ? null : nowMs() - filter.withinS * 1000
    const span = { from: latest(from, since), to }
    const { found, sought, hasMore } = await seek(tx, { serverId, channelId, filter, span, mayRead })
    return { messages: found.map(candidate), sought, hasMore }
  },
)

const latest = (one: Millis | null, other: Millis | null) =>
  one === null || other === null ? (one ?? other) : Math.max(one, other)

type Search = {
  serverId: ServerId
  channelId: ChannelId
  filter: PurgeFilter
  span: { from: Millis | null; to: Millis | null }
  mayRead: (each: Stored) => boolean
}

/** Page by page, so that no more is read than it takes; one more than asked for, to say whether there are more. */
async function seek(tx: Transaction, { serverId, channelId, filter, span, mayRead }: Search) {
  const query = purgeQuery(serverId, channelId, filter, span)
  const page = needsReading(filter) ? moderationLimits.purgeMax : filter.last + 1
  const found: QueryDocumentSnapshot<Stored>[] = []
  let sought = 0
  let last: QueryDocumentSnapshot<Stored> | undefined
  for (;;) {
    const { docs } = await tx.get((last ? query.startAfter(last) : query).limit(page))
    sought += docs.length
    found.push(...docs.filter((each) => mayRead(each.data()) && isMeant(each.data(), filter)))
    const hasMore = found.length > filter.last
    if (hasMore || docs.length < page) return { found: found.slice(0, filter.last), sought, hasMore }
    if (sought >= moderationLimits.purgeSought) return { found, sought, hasMore: true }
    last = docs.at(-1)
  }
}

function candidate(each: QueryDocumentSnapshot<Stored>): PurgeCandidate {
  const { authorId, type, held, createdAt, text } = each.data()
  return {
    id: asMessageId(each.id),
    authorId,
    type,
    held,
    createdAt,
    text: text.slice(0, moderationLimits.purgeSnippet),
  }
}
