import type { MessageId } from '@parley/domain/ids'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { VirtualizerHandle } from 'virtua'
import { shortcutOf } from '#features/keyboard'
import type { TimelineRow } from './timeline'

type RowFocusOptions = {
  rows: readonly TimelineRow[]
  scroller: RefObject<HTMLDivElement | null>
  virtualizer: RefObject<VirtualizerHandle | null>
  /** Any key on a focused row that does not move the focus. True when it meant something. */
  onKey: (event: KeyboardEvent, id: MessageId) => boolean
}

const moves = ['previousMessage', 'nextMessage', 'firstMessage', 'lastMessage'] as const

/**
 * The list is one stop for Tab; the arrows walk its messages. Returns the message that is the stop, which has
 * to stay mounted even out of sight, or the focus would be lost by scrolling.
 */
export function useRowFocus({ rows, scroller, virtualizer, onKey }: RowFocusOptions): MessageId | null {
  const ids = rows.flatMap((row) => (row.kind === 'message' ? [row.key] : []))
  const [chosen, setChosen] = useState<MessageId | null>(null)
  const stop = chosen !== null && ids.includes(chosen) ? chosen : (ids.at(-1) ?? null)
  const shouldFocus = useRef(false)

  useLayoutEffect(() => {
    if (!shouldFocus.current || chosen === null) return
    shouldFocus.current = false
    rowElement(scroller.current, chosen)?.focus({ preventScroll: true })
    const index = rows.findIndex((row) => row.key === chosen)
    if (index !== -1) virtualizer.current?.scrollToIndex(index, { align: 'nearest' })
  }, [chosen, rows, scroller, virtualizer])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.target instanceof HTMLElement)) return
      const id = event.target.dataset['rowKey'] as MessageId | undefined
      if (id === undefined) return
      const at = ids.indexOf(id)
      const move = shortcutOf(event, moves)
      const next =
        move &&
        {
          previousMessage: ids[at - 1],
          nextMessage: ids[at + 1],
          firstMessage: ids[0],
          lastMessage: ids.at(-1),
        }[move]
      if (next !== undefined) {
        shouldFocus.current = true
        setChosen(next)
      } else if (!onKey(event, id)) return
      event.preventDefault()
    }
    const onFocusIn = (event: FocusEvent) => {
      const row =
        event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-row-key]') : null
      if (row) setChosen(row.dataset['rowKey'] as MessageId)
    }
    element.addEventListener('keydown', onKeyDown)
    element.addEventListener('focusin', onFocusIn)
    return () => {
      element.removeEventListener('keydown', onKeyDown)
      element.removeEventListener('focusin', onFocusIn)
    }
  })

  return stop
}

const rowElement = (scroller: HTMLElement | null, id: MessageId) =>
  scroller?.querySelector<HTMLElement>(`[data-row-key="${id}"]`)
