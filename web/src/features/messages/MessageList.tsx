import { useLingui } from '@lingui/react/macro'
import type { MessageId } from '@parley/domain/ids'
import { type ReactNode, useEffect, useMemo } from 'react'
import { Virtualizer } from 'virtua'
import { useShortcuts } from '#features/keyboard'
import { useSpoken } from '#features/markdown'
import { ContextMenu } from '#ui/ContextMenu'
import { useContextTarget } from '#ui/useContextTarget'
import { LazyJumpToPresent } from './LazyJumpToPresent'
import { useNewsCount } from './useNewsCount'
import type { TimelineMessage, TimelineRow } from './timeline'
import { useMessageScroll } from './useMessageScroll'
import type { Target } from './useMissingTarget'
import { useRowFocus } from './useRowFocus'
import { useRowSteps } from './useRowSteps'

/** What the list knows about a row, and its drawing does not. */
type RowPlace = {
  isTinted: boolean
  isArriving: boolean
  rootProps: { 'data-row-key': string; tabIndex: number }
}

export type MessageListProps = {
  label: string
  rows: readonly TimelineRow[]
  hasOlder: boolean
  hasNewer: boolean
  /** One page more lets another go. */
  isFull: boolean
  onLoadOlder: () => void
  onLoadNewer: () => void
  /** Linked to: brought to the middle and tinted. */
  target: Target | null
  /** What this reader last sent: for each the list goes to its end. */
  sentKey: MessageId | null
  /** Being edited: stays mounted, or scrolling away would lose what was typed. */
  editedKey: MessageId | null
  ownUid: string
  renderMessage: (message: TimelineMessage, place: RowPlace) => ReactNode
  renderOther: (row: Exclude<TimelineRow, TimelineMessage>) => ReactNode
  /** Items of the menu for one message. */
  renderMenu: (id: MessageId) => ReactNode
  onRowKey: (event: KeyboardEvent, id: MessageId) => boolean
  onJumpToPresent: () => void
  onAtBottomChange: (isAtBottom: boolean) => void
  /** Stands over the top edge, so that it moves nothing. */
  notice: ReactNode
}

/** Some lines of the last page stay in sight, so that the eye finds its place. */
const pageShare = 0.85

export function MessageList(props: MessageListProps) {
  const { label, target, editedKey, ownUid, hasNewer, onAtBottomChange } = props
  const { t } = useLingui()
  const { rows, isStartMoved } = useRowSteps(props.rows)
  const scroll = useMessageScroll({ ...props, rows })
  const { scroller, virtualizer, isAtBottom } = scroll
  const stop = useRowFocus({ rows, scroller, virtualizer, onKey: props.onRowKey })
  const isPresent = isAtBottom && !hasNewer
  const news = useNewsCount(rows, isPresent, ownUid)
  const arrivedText = useSpoken()(news.arrivedText ?? '')
  const jumpToPresent = () => {
    props.onJumpToPresent()
    scroll.scrollToBottom()
  }
  const turnPage = (direction: 1 | -1) => {
    const element = scroller.current
    scroll.onReaderMove()
    element?.scrollBy({ top: direction * pageShare * element.clientHeight })
  }
  useShortcuts({ markChannelRead: () => isPresent || jumpToPresent() })
  useShortcuts({ pageUp: () => turnPage(-1), pageDown: () => turnPage(1) }, '#main')
  const menuKey = useContextTarget(scroller, (pointed) => {
    const row = pointed.closest<HTMLElement>('[data-row-key]')
    const isForBrowser = pointed.closest('a, textarea') !== null || getSelection()?.isCollapsed === false
    return row && !isForBrowser ? (row.dataset['rowKey'] as MessageId) : null
  })

  useEffect(() => onAtBottomChange(isPresent), [isPresent, onAtBottomChange])

  const keepMounted = useMemo(
    () =>
      [stop, editedKey].map((key) => rows.findIndex((row) => row.key === key)).filter((index) => index >= 0),
    [rows, stop, editedKey],
  )

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <ContextMenu items={menuKey && props.renderMenu(menuKey)}>
        <div className="flex min-h-0 flex-1 flex-col">
          <div
            ref={scroller}
            role="log"
            aria-label={label}
            // What arrives is announced by its own line below; here scrolling would read out old messages.
            aria-live="off"
            className="flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain [overflow-anchor:none]"
          >
            <div className="grow" />
            <Virtualizer
              ref={virtualizer}
              data={rows}
              shift={isStartMoved}
              keepMounted={keepMounted}
              bufferSize={600}
              onScroll={scroll.onScroll}
              onResize={scroll.onResize}
            >
              {(row) =>
                row.kind === 'message' ? (
                  <div key={row.key}>
                    {props.renderMessage(row, {
                      isTinted: row.key === target?.id,
                      isArriving: isAtBottom && row.key === news.arrivedKey,
                      rootProps: { 'data-row-key': row.key, tabIndex: row.key === stop ? 0 : -1 },
                    })}
                  </div>
                ) : (
                  <div key={row.key}>{props.renderOther(row)}</div>
                )
              }
            </Virtualizer>
          </div>
        </div>
      </ContextMenu>
      {props.notice && <div className="absolute inset-x-0 top-2 mx-auto w-fit">{props.notice}</div>}
      {!isPresent && <LazyJumpToPresent count={hasNewer ? 0 : news.count} onSelect={jumpToPresent} />}
      <p className="sr-only" aria-live="polite">
        {arrivedText && t`New message: ${arrivedText}`}
      </p>
    </div>
  )
}
