import type { MessageId } from '@parley/domain/ids'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { VirtualizerHandle } from 'virtua'
import type { TimelineRow } from './timeline'
import { type Place, useJump } from './useJump'
import type { Target } from './useMissingTarget'
import { useReaderMove } from './useReaderMove'
import { useScrollToRow } from './useScrollToRow'

/** Closer to the end than this counts as reading along. */
const atBottomPx = 24
/** Older and newer pages are asked for this many screens ahead, so that nobody runs into an edge. */
const loadAheadScreens = 2
/** New rows are measured and the view is put right by then; asking sooner would load two pages for one. */
const settleMs = 100
/** A jump to the end goes through rows that were never measured, and arrives in several steps. */
const headingMs = 600

type MessageScrollOptions = {
  rows: readonly TimelineRow[]
  hasOlder: boolean
  hasNewer: boolean
  /** One page more lets another go. */
  isFull: boolean
  onLoadOlder: () => void
  onLoadNewer: () => void
  /** A message to bring to the middle, from a link. */
  target: Target | null
  /** What this reader last sent. */
  sentKey: MessageId | null
}

export type MessageScroll = {
  virtualizer: RefObject<VirtualizerHandle | null>
  scroller: RefObject<HTMLDivElement | null>
  isAtBottom: boolean
  onScroll: () => void
  onResize: () => void
  scrollToBottom: () => void
  /** The reader scrolls by something that the list does not hear itself. */
  onReaderMove: () => void
}

/**
 * Where the view stands. It starts at the NEW divider, else at the end; it follows new messages only from the
 * end; rows that load above or grow elsewhere never move what is being read.
 */
export function useMessageScroll(options: MessageScrollOptions): MessageScroll {
  const { rows, hasOlder, hasNewer, isFull, onLoadOlder, onLoadNewer, target, sentKey } = options
  const virtualizer = useRef<VirtualizerHandle>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const [isAtBottom, setIsAtBottom] = useState(true)
  // The truth between renders: a resize must know it before React has rendered the scroll.
  const isFollowing = useRef(true)
  // On the way to the end: until it is over, only the reader's own hand ends it, not a step that falls short.
  const isHeading = useRef(true)
  // Where the reader took the list in hand: that they have moved it up shows here before any event tells of it.
  const readerTop = useRef<number>(null)
  const { to: jumpTo, stop: stopJump } = useJump(virtualizer, scroller)

  const follow = useCallback(() => {
    const isOnTheWay = () =>
      isFollowing.current && (scroller.current?.scrollTop ?? 0) >= (readerTop.current ?? 0)
    if (isOnTheWay()) jumpTo((list) => (isOnTheWay() ? endOf(list) : null))
  }, [jumpTo])

  const loadAhead = useCallback(() => {
    const list = virtualizer.current
    // On the way to the end every place is passed, and none of them is read.
    if (!list || list.viewportSize === 0 || isHeading.current) return
    const aheadPx = aheadOf(list, isFull)
    if (hasOlder && list.scrollOffset < aheadPx) onLoadOlder()
    if (hasNewer && distanceToEnd(list) < aheadPx) onLoadNewer()
  }, [hasOlder, hasNewer, isFull, onLoadOlder, onLoadNewer])

  const onScroll = useCallback(() => {
    const list = virtualizer.current
    if (!list) return
    readerTop.current = null
    const isAtEnd = !hasNewer && distanceToEnd(list) <= atBottomPx
    if (isHeading.current && !isAtEnd) return
    isFollowing.current = isAtEnd
    setIsAtBottom(isAtEnd)
    loadAhead()
  }, [hasNewer, loadAhead])

  const scrollToBottom = useCallback(() => {
    isFollowing.current = true
    isHeading.current = true
    follow()
  }, [follow])

  // Whoever sends wants to see it leave, wherever they were reading.
  useLayoutEffect(() => {
    if (sentKey === null) return
    isFollowing.current = true
    isHeading.current = true
  }, [sentKey])

  // A new row, a picture, the keyboard of a phone: whoever reads the end goes on reading the end.
  useLayoutEffect(follow, [rows, sentKey, follow])

  useEffect(() => {
    if (!isHeading.current) return
    const timer = setTimeout(() => {
      follow()
      isHeading.current = false
      loadAhead()
    }, headingMs)
    return () => clearTimeout(timer)
  })
  useEffect(() => {
    const timer = setTimeout(loadAhead, settleMs)
    return () => clearTimeout(timer)
  }, [rows, loadAhead])

  const goToRow = useCallback(
    (index: number, align: 'start' | 'center') => {
      isFollowing.current = false
      isHeading.current = false
      jumpTo(align === 'start' ? startOf(index) : middleOf(index))
      // Where the end was in sight already nothing scrolls, and no event would say so.
      setTimeout(onScroll, settleMs)
    },
    [onScroll, jumpTo],
  )
  const onReaderMove = useCallback(() => {
    isHeading.current = false
    readerTop.current = scroller.current?.scrollTop ?? null
    stopJump()
  }, [stopJump])
  useReaderMove(scroller, onReaderMove)
  useScrollToRow({ rows, target, hasSent: sentKey !== null, scroller, goToRow })

  return {
    virtualizer,
    scroller,
    isAtBottom,
    onScroll,
    onResize: follow,
    scrollToBottom,
    onReaderMove,
  }
}

const endOf = (list: VirtualizerHandle) => list.scrollSize - list.viewportSize
const startOf =
  (index: number): Place =>
  (list) =>
    list.getItemOffset(index)
const middleOf =
  (index: number): Place =>
  (list) =>
    list.getItemOffset(index) + (list.getItemSize(index) - list.viewportSize) / 2

const distanceToEnd = (list: VirtualizerHandle) => list.scrollSize - list.scrollOffset - list.viewportSize

/**
 * Where a page more lets the one at the other end go, the part let go must be farther away than what is loaded
 * ahead, or the two would call each other back for ever: of four pages a fifth of the length is.
 */
function aheadOf(list: VirtualizerHandle, isFull: boolean): number {
  const aheadPx = loadAheadScreens * list.viewportSize
  return isFull ? Math.min(aheadPx, list.scrollSize / 5) : aheadPx
}
