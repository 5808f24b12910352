import type { ChannelId, MessageId, ServerId, Uid } from '@parley/domain/ids'
import type { MessageAuthor } from './row/MessageRow'
import { LazyReplyLine } from './row/LazyReplyLine'
import { type Original, useOriginal } from './useOriginal'

type AnsweredProps = {
  serverId: ServerId
  channelId: ChannelId
  id: MessageId
  /** As the open pages have it, where they do. */
  loaded: Original | undefined
  authorOf: (uid: Uid) => MessageAuthor
  isTabStop: boolean
  onJump: () => void
}

/** Over an answer: what it answers. Asks for it while the code that draws it is on its way. */
export function Answered({ authorOf, isTabStop, onJump, ...which }: AnsweredProps) {
  const original = useOriginal(which)
  return (
    <LazyReplyLine {...{ original, isTabStop, onJump }} author={original && authorOf(original.authorId)} />
  )
}
