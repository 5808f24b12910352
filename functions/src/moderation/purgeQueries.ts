import type { ChannelId, ServerId } from '@parley/domain/ids'
import type { PurgeFilter } from '@parley/domain/moderation/purge'
import { collections } from '@parley/domain/paths'
import type { Millis } from '@parley/domain/schema/common'
import type { Message } from '@parley/domain/schema/message'
import type { Query } from 'firebase-admin/firestore'
import { refs } from '../lib/db'
import { toTimestamp } from '../lib/stored'

/** With an index each; a test compares. */
export const purgeQueryShapes = [
  {
    name: 'purged',
    collection: collections.messages,
    where: [
      ['createdAt', '>='],
      ['createdAt', '<='],
    ],
    orderBy: [['createdAt', 'desc']],
  },
  {
    name: 'purgedOfAuthor',
    collection: collections.messages,
    where: [
      ['authorId', '=='],
      ['createdAt', '>='],
      ['createdAt', '<='],
    ],
    orderBy: [['createdAt', 'desc']],
  },
] as const

type Span = { readonly from: Millis | null; readonly to: Millis | null }

/** Also those that are held: they are for moderators. */
export function purgeQuery(s: ServerId, c: ChannelId, { authorId }: PurgeFilter, span: Span): Query<Message> {
  let query: Query = refs.messages(s, c).orderBy('createdAt', 'desc')
  if (authorId !== null) query = query.where('authorId', '==', authorId)
  if (span.from !== null) query = query.where('createdAt', '>=', toTimestamp(span.from))
  if (span.to !== null) query = query.where('createdAt', '<=', toTimestamp(span.to))
  return query as Query<Message>
}
