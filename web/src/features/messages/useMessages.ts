import type { ChannelId, ServerId, Uid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import type { Millis } from '@parley/domain/schema/common'
import { useQueries } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import {
  type MessagePage,
  watchLatestMessages,
  watchMessagesAfter,
  watchMessagesBefore,
} from '#backend/messages'
import {
  answeredWindow,
  cursorAt,
  heldWindow,
  pageCount,
  presentWindow,
  type PageWindow,
  returnedWindow,
  windowAround,
  withNewer,
  withOlder,
} from './pageWindow'
import { useDelayed } from './useDelayed'
import { type Target, useMissingTarget } from './useMissingTarget'

type MessagesOptions = {
  serverId: ServerId
  channelId: ChannelId
  ownUid: Uid
  /** This person reads nothing older; null for the whole history. */
  sinceMs: Millis | null
  /** Linked to: its surroundings are opened where no open page holds it. */
  target: Target | null
  /** The end of the channel is on screen; null while that is unknown. */
  isAtBottom: boolean | null
}

/** Looking up for longer than this asks for pages that stay. */
const awayAfterMs = 1_000

type PageResult = { data: MessagePage | undefined; error: Error | null; refetch: () => Promise<unknown> }

/** The rows of the open pages. Which are open belongs to this visit alone. */
export function useMessages({ serverId, channelId, ownUid, sinceMs, target, isAtBottom }: MessagesOptions) {
  const [open, setOpen] = useState(() => presentWindow('0'))
  const pages = useQueries({
    queries: [
      watchLatestMessages(serverId, channelId, { ownUid, sinceMs }),
      ...open.after.map((cursor) => watchMessagesAfter(serverId, channelId, { ownUid, cursor, sinceMs })),
      ...open.before.map((cursor) => watchMessagesBefore(serverId, channelId, { ownUid, cursor, sinceMs })),
    ],
    combine: (results: PageResult[]) => joined(results, open),
  })
  const { messages, latest, oldest, newest, isReady, hasOlder, hasNewer } = pages
  // A new row pushes the end out of sight until the list has followed it.
  const isAway = useDelayed(awayAfterMs, isAtBottom === false)
  const next = windowAfter(open, pages, { isAway, isAtBottom: isAtBottom === true })
  if (next !== open) setOpen(next)

  // From the cache alone no older page is opened: the server's newest page may not reach down to it.
  const top = oldest.data?.isFromCache === false && hasOlder ? oldest.data.messages[0] : undefined
  const bottom = hasNewer ? newest.data?.messages.at(-1) : undefined
  const loadOlder = useCallback(() => {
    if (top) setOpen((now) => withOlder(now, cursorAt(top)))
  }, [top])
  const loadNewer = useCallback(() => {
    if (bottom) setOpen((now) => withNewer(now, cursorAt(bottom)))
  }, [bottom])

  const isTargetLoaded = messages.some((message) => message.id === target?.id)
  const missingTargetId = useMissingTarget({
    serverId,
    channelId,
    target,
    // What the cache holds of the newest page may slide out of it with the server's answer.
    isLoaded: !isReady || (isTargetLoaded && latest.data?.isFromCache !== false) ? null : isTargetLoaded,
    onFound: useCallback((atMs: number) => setOpen(windowAround(atMs)), []),
  })

  return {
    messages,
    /** The newest page as such, whatever is on screen: what was sent and what is read is judged by it. */
    latest,
    isReady,
    /** Changes when the pages are others altogether. */
    visit: open.visit,
    error: isReady ? null : (latest.error ?? oldest.error ?? newest.error),
    /** Older messages exist but could not be loaded. */
    olderError: isReady && oldest.data === undefined ? oldest.error : null,
    hasOlder,
    hasNewer,
    /** One page more lets another go. */
    isFull: pageCount(open) >= limits.messagePagesOpen,
    isLoadingOlder: isReady && oldest.data === undefined && oldest.error === null,
    seamsMs: open.seamsMs,
    missingTargetId,
    loadOlder,
    loadNewer,
    jumpToPresent: useCallback(
      () => setOpen((now) => (now.isPresent ? now : presentWindow(`from:${now.visit}`))),
      [],
    ),
    retry: () => void [latest, oldest, newest].find((page) => page.error)?.refetch(),
  }
}

type Pages = ReturnType<typeof joined>

type Reader = { isAway: boolean; isAtBottom: boolean }

/** What follows by itself from where the reader stands and what has arrived. */
function windowAfter(open: PageWindow, pages: Pages, { isAway, isAtBottom }: Reader): PageWindow {
  const { latest, newest, messages, isAnswered, hasNewer } = pages
  if (!isAnswered || latest.data?.isFromCache !== false) return open
  if (open.meanwhile.length > 0) return answeredWindow(open)
  const firstMs = latest.data.messages[0]?.createdAt
  if (open.isPresent) {
    // After a long absence the newest page no longer meets the older ones: better to begin again than to hide a gap.
    const meetsMs = open.before[0]?.atMs
    if (meetsMs !== undefined && firstMs !== undefined && firstMs > meetsMs) return returnedWindow(open)
    const hasSlid = latest.data.messages.length > limits.messagePage
    return hasSlid && isAway ? heldWindow(open, latest.data.messages, messages) : open
  }
  const endsAlike = newest.data?.messages.at(-1)?.id === latest.data.messages.at(-1)?.id
  return isAtBottom && !hasNewer && endsAlike ? returnedWindow(open) : open
}

function joined(results: PageResult[], open: PageWindow) {
  const latest = results[0]!
  const after = results.slice(1, 1 + open.after.length)
  const before = results.slice(1 + open.after.length)
  // From the newest to the oldest.
  const shown = [...(open.isPresent ? [latest] : after.toReversed()), ...before]
  const oldest = shown.at(-1) ?? latest
  const isAnswered = isEnoughOf({ open, latest, after, before })
  const isMeanwhile = !isAnswered && open.meanwhile.length > 0
  return {
    messages: isMeanwhile ? open.meanwhile : shown.flatMap((page) => page.data?.messages ?? []),
    latest,
    oldest,
    newest: shown[0] ?? latest,
    isAnswered,
    isReady: isAnswered || isMeanwhile,
    // What this device happens to hold says nothing about where the channel begins. And a page that was opened
    // downwards says nothing about what is above it.
    hasOlder: open.before.length > 0 || open.isPresent ? reachesOn(oldest) : true,
    hasNewer: !open.isPresent && (after.length === 0 || (after.at(-1)?.data?.hasMore ?? true)),
  }
}

type OpenPages = { open: PageWindow; latest: PageResult; after: PageResult[]; before: PageResult[] }

/** By the first pages alone: those that are opened later must not take the list away while they load. */
function isEnoughOf({ open, latest, after, before }: OpenPages): boolean {
  if (open.isPresent) return hasRows(latest, 1)
  // What this device holds around a link may be the linked message alone, which cannot stand in the middle.
  if (before.length > 0 && !hasRows(before[0], 2)) return false
  const awaited = open.meanwhile.length > 0 ? after : after.slice(0, 1)
  return awaited.every((page) => page.data !== undefined)
}

const reachesOn = ({ data }: PageResult) => data === undefined || data.hasMore || data.isFromCache

/** What this device's cache holds may be less than there is: an empty answer from it is no empty channel. */
const hasRows = (page: PageResult | undefined, least: number) =>
  page?.data !== undefined && (!page.data.isFromCache || page.data.messages.length >= least)
