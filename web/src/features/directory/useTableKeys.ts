import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { VirtualizerHandle } from 'virtua'

type Options = {
  count: number
  isSelectable: boolean
  /** Shift with an arrow: from this row to that one. */
  onRange: (from: number, to: number) => void
  onAll: () => void
}

/**
 * Arrows, Home and End walk the rows and stay in their column; with Shift they choose on the way, and Ctrl+A takes all.
 * Rows out of sight are not in the page: the list scrolls first, and the focus follows.
 */
export function useTableKeys(
  region: RefObject<HTMLDivElement | null>,
  virtualizer: RefObject<VirtualizerHandle | null>,
  options: Options,
): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { count, isSelectable, onRange, onAll } = options
    if (event.altKey || !(event.target instanceof HTMLElement)) return
    if (isSelectable && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      onAll()
      return
    }
    const row = event.target.closest<HTMLElement>('[data-index]')
    const column = event.target.dataset['focus']
    if (!row || column === undefined || event.ctrlKey || event.metaKey) return
    const at = Number(row.dataset['index'])
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1 }[event.key]
    if (to === undefined || to < 0 || to >= count) return
    event.preventDefault()
    if (event.shiftKey && isSelectable) onRange(at, to)
    void focusRow(region.current, virtualizer.current, to, column)
  })

  useEffect(() => {
    const element = region.current
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [region])
}

/** A second or two: then the list has changed meanwhile, and there is no such row. */
const mostFrames = 90
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))

async function focusRow(
  region: HTMLElement | null,
  virtualizer: VirtualizerHandle | null,
  index: number,
  column: string,
): Promise<void> {
  const find = () => region?.querySelector<HTMLElement>(`[data-index="${index}"] [data-focus="${column}"]`)
  // Or the focus would be lost with the row that scrolls out of the page.
  if (!find()) region?.focus({ preventScroll: true })
  virtualizer?.scrollToIndex(index, { align: 'nearest' })
  // Rows are measured on the way, and hidden until then: what is hidden takes no focus.
  for (let frames = 0; frames < mostFrames; frames++) {
    const found = find()
    found?.focus({ preventScroll: true })
    if (found && document.activeElement === found) return
    await nextFrame()
  }
}
