import type { ChannelId, MessageId, ServerId, Uid } from '@parley/domain/ids'
import type { Millis } from '@parley/domain/schema/common'
import type { ReactNode } from 'react'
import type { MayReact } from '#features/reactions'
import type { MessageAuthor } from './row/MessageRow'

export type ConversationProps = {
  serverId: ServerId
  channelId: ChannelId
  channelName: string
  topic: string
  /** Whoever lacks the history reads from this moment on; null for everything. */
  readableSinceMs: Millis | null
  /** Linked to. */
  messageId: MessageId | null
  me: Uid
  canSend: boolean
  /** Whether automod looks at what they write before others see it. */
  isHeld: boolean
  /** Why not, for the closed composer. */
  reason: ReactNode
  /** Paced, a message goes with a cooldown; held, the last one is not over yet. */
  pace: 'free' | 'paced' | 'held'
  /** Below the composer, for whoever may write. */
  note: ReactNode
  /** Whose messages they may take away. */
  canDelete: 'none' | 'own' | 'all'
  mayReact: MayReact
  authorOf: (uid: Uid) => MessageAuthor
  /** Somebody wants to know who wrote a message; their card opens at the anchor. */
  onAuthor: (uid: Uid, anchor: Element) => void
  /** Somebody wants moderators to see what another wrote; absent where it is not offered. */
  onReport?: ((message: { id: MessageId; authorId: Uid; text: string }) => void) | undefined
}
