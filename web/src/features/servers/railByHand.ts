/** Dragging servers and folders with the mouse, and Alt+Shift+arrows for the same with the keyboard. */
import type { Uid } from '@parley/domain/ids'
import { newFolder, saveRail } from './arrangeRailBy'
import { type Drop, dropInRail, type RailId, stepInRail } from './moveInRail'
import type { RailEntry } from './railEntries'

const rowOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-rail-id]') : null
const idOf = (row: HTMLElement) => row.dataset['railId'] as RailId
const isFolderRow = (row: HTMLElement) => row.dataset['railFolder'] !== undefined

/** Listens on the rail until the returned function is called. `read` gives the rail as it stands. */
export function railByHand(rail: HTMLElement, uid: Uid, read: () => readonly RailEntry[]): () => void {
  let dragged: HTMLElement | null = null
  let over: HTMLElement | null = null

  const mark = (row: HTMLElement | null, where?: Drop['where']) => {
    if (over && over !== row) delete over.dataset['drop']
    over = row
    if (row && where) row.dataset['drop'] = where
  }
  const save = (entries: readonly RailEntry[]) => {
    if (entries !== read()) saveRail(uid, entries)
  }

  const onDragStart = (event: DragEvent) => {
    dragged = rowOf(event.target)
    if (!dragged) return
    // A finger that rests opens the menu, which has the same moves.
    if (matchMedia('(pointer: coarse)').matches) event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move'
  }
  const onDragOver = (event: DragEvent) => {
    const row = rowOf(event.target)
    if (!dragged) return
    event.preventDefault()
    if (!row || row === dragged) mark(null)
    else mark(row, whereOn(row, event.clientY, !isFolderRow(dragged)))
  }
  const onDrop = (event: DragEvent) => {
    const where = over?.dataset['drop'] as Drop['where'] | undefined
    if (!dragged || !over || !where) return
    event.preventDefault()
    save(dropInRail(read(), idOf(dragged), { target: idOf(over), where }, newFolder()))
  }
  const onDragEnd = () => {
    mark(null)
    dragged = null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key]
    const row = rowOf(event.target)
    if (!step || !row || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const next = stepInRail(read(), idOf(row), step, newFolder())
    if (next !== read()) keepFocusOn(rail, idOf(row))
    save(next)
  }

  const listening = new AbortController()
  const { signal } = listening
  rail.addEventListener('dragstart', onDragStart, { signal })
  rail.addEventListener('dragover', onDragOver, { signal })
  rail.addEventListener('drop', onDrop, { signal })
  rail.addEventListener('dragend', onDragEnd, { signal })
  rail.addEventListener('keydown', onKeyDown, { signal })
  return () => listening.abort()
}

/** The edges of a row are before and after it; what has room for a server takes it in the middle. */
function whereOn(row: HTMLElement, clientY: number, canJoin: boolean): Drop['where'] {
  const { top, height } = row.getBoundingClientRect()
  const share = (clientY - top) / height
  if (canJoin && share > 0.3 && share < 0.7) return 'into'
  return share < 0.5 ? 'before' : 'after'
}

/** A row that moves in the document loses the focus. */
function keepFocusOn(rail: HTMLElement, id: RailId): void {
  const observer = new MutationObserver(() => {
    observer.disconnect()
    rail.querySelector<HTMLElement>(`[data-rail-id="${id}"] [data-focus-item]`)?.focus()
  })
  observer.observe(rail, { childList: true, subtree: true })
}
