import { limits } from '@parley/domain/limits'
import type { Message } from '@parley/domain/schema/message'

export type MessagePage = {
  /** Oldest first. */
  readonly messages: readonly Message[]
  /** There is more in the direction this page was asked for. */
  readonly hasMore: boolean
  readonly isFromCache: boolean
}

/**
 * What is known of a channel's end after its live window, the newest few, has moved on.
 *
 * A listener on the newest 50 reports a row that slid out of the window and a row that was deleted alike: it is
 * gone. A row that the window covers and does not hold was deleted. Rows older than the window slid out and are no
 * longer live: they stay above the end, where nobody looks, until they would fill a page, and go all at once, because
 * a list that loses a row for each one it gains trembles. Whoever looks up gets pages of their own (`heldWindow`).
 */
export function mergeWindow(known: MessagePage | undefined, window: MessagePage): MessagePage {
  if (!known) return window
  const inWindow = new Set(window.messages.map((message) => message.id))
  // After a burst or a long absence nothing joins the two, and keeping both would hide the gap between them.
  if (!window.isFromCache && !known.messages.some((message) => inWindow.has(message.id))) return window

  const coveredFrom = startOfCover(window)
  const older = known.messages.filter(
    (message) => !inWindow.has(message.id) && !message.isPending && message.createdAt < coveredFrom,
  )
  if (older.length === 0) return window
  if (older.length >= limits.messagePage) return { ...window, hasMore: true }
  return { ...window, messages: [...older, ...window.messages], hasMore: known.hasMore }
}

/** The time from which on the window holds every message there is. */
function startOfCover({ messages, hasMore, isFromCache }: MessagePage): number {
  // The server's whole answer was shorter than the window: it is all there is.
  if (!hasMore && !isFromCache) return Number.NEGATIVE_INFINITY
  // A pending message's time is our clock's guess.
  const oldest = messages.find((message) => !message.isPending)
  return oldest?.createdAt ?? Number.POSITIVE_INFINITY
}
