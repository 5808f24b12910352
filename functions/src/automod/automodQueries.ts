import type { ChannelId, ServerId } from '@parley/domain/ids'
import { moderationLimits, moderationTimings } from '@parley/domain/moderation/limits'
import { collections } from '@parley/domain/paths'
import type { Message } from '@parley/domain/schema/message'
import { refs } from '../lib/db'
import { toTimestamp } from '../lib/stored'

/** With an index each; a test compares. */
export const automodQueryShapes = [
  {
    name: 'runOfMessages',
    collection: collections.messages,
    where: [
      ['authorId', '=='],
      ['createdAt', '>='],
      ['createdAt', '<='],
    ],
    orderBy: [['createdAt', 'desc']],
  },
] as const

/** What an author said in a channel in the minute that ends with this message. */
export const runOfMessages = (s: ServerId, c: ChannelId, { authorId, createdAt }: Said) =>
  refs
    .messages(s, c)
    .where('authorId', '==', authorId)
    .where('createdAt', '>=', toTimestamp(createdAt - moderationTimings.automodRepeatMs))
    .where('createdAt', '<=', toTimestamp(createdAt))
    .orderBy('createdAt', 'desc')
    .limit(moderationLimits.automodRun)

type Said = Pick<Message, 'authorId' | 'createdAt'>
