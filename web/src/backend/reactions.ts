import type { ChannelId, MessageId, ServerId, Uid } from '@parley/domain/ids'
import { paths } from '@parley/domain/paths'
import { reactor } from '@parley/domain/schema/reaction'
import { documentQuery } from './documentQuery'
import { serverKey } from './queryKeys'

export type ReactionPlace = {
  readonly serverId: ServerId
  readonly channelId: ChannelId
  readonly messageId: MessageId
}

/** One's own, where too many reacted for the message to name them all. */
export const ownReactor = ({ serverId, channelId, messageId }: ReactionPlace, uid: Uid) =>
  documentQuery(
    [...serverKey(serverId), 'reactor', messageId],
    paths.reactor(serverId, channelId, messageId, uid),
    reactor,
  )
