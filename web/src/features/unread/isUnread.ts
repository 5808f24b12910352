import type { ChannelId, Uid } from '@parley/domain/ids'
import type { Millis } from '@parley/domain/schema/common'
import type { Activity } from '@parley/domain/schema/server'
import type { ReadPosition } from '@parley/domain/schema/user'

/** Whose eyes: unread is a question of one person in one server. */
export type Reader = {
  ownUid: Uid
  /** A channel that was never opened counts from here, or joining would make everything unread. */
  joinedAt: Millis
}

/** Something of someone else came after what this person has read. */
export function isUnread(
  activity: Pick<Activity, 'lastAt' | 'lastMessageId' | 'lastAuthorId'>,
  position: ReadPosition | undefined,
  { ownUid, joinedAt }: Reader,
): boolean {
  if (activity.lastAuthorId === ownUid) return false
  if (position?.messageId === activity.lastMessageId) return false
  return activity.lastAt > (position?.at ?? joinedAt)
}

/** The channels to print bold. */
export function unreadChannels(
  activities: readonly Activity[],
  positions: Readonly<Record<string, ReadPosition>>,
  reader: Reader,
): Set<ChannelId> {
  const unread = activities.filter((each) => isUnread(each, positions[each.channelId], reader))
  return new Set(unread.map((each) => each.channelId))
}

export function serverHasUnread(
  activities: readonly Activity[],
  positions: Readonly<Record<string, ReadPosition>>,
  reader: Reader,
): boolean {
  return activities.some((each) => isUnread(each, positions[each.channelId], reader))
}
