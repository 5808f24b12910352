import type { RoleMove } from '@parley/domain/roles/roleOrder'
import type { Role } from '@parley/domain/schema/server'
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'

type Props = {
  /** Stands at the top of something positioned, and holds the rows. */
  list: RefObject<HTMLElement | null>
  /** As the rows show it. */
  order: readonly Role[]
  isMovable: (role: Role) => boolean
  onMove: (move: RoleMove) => void
}

type Slot = { readonly beforeId: Role['id'] | null; readonly y: number }

const dragType = 'application/x-parley-role'

/** Dragging rows with the browser's own drag and drop, like the list of channels. Draws the drop line. */
export function RoleDrag({ list, order, isMovable, onMove }: Props) {
  const [lineTop, setLineTop] = useState<number | null>(null)
  const dragged = useRef<Role | null>(null)

  const slotAt = (y: number): Slot | null => {
    if (!list.current || !dragged.current) return null
    return slots(list.current, order.filter(isMovable)).reduce<Slot | null>(
      (best, slot) => (best === null || Math.abs(slot.y - y) < Math.abs(best.y - y) ? slot : best),
      null,
    )
  }

  const onDragStart = useEffectEvent((event: DragEvent) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-role]')
    const role = order.find(({ id }) => id === row?.dataset['role'])
    if (!role || !event.dataTransfer) return
    dragged.current = role
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData(dragType, role.id)
  })
  const onDragOver = useEffectEvent((event: DragEvent) => {
    const slot = slotAt(event.clientY)
    if (!slot || !list.current) return
    event.preventDefault()
    setLineTop(slot.y - list.current.getBoundingClientRect().top)
  })
  const onDragLeave = useEffectEvent((event: DragEvent) => {
    if (!list.current?.contains(event.relatedTarget as Node | null)) setLineTop(null)
  })
  const onDrop = useEffectEvent((event: DragEvent) => {
    const slot = slotAt(event.clientY)
    if (!slot || !dragged.current) return
    event.preventDefault()
    if (slot.beforeId !== dragged.current.id) onMove({ roleId: dragged.current.id, beforeId: slot.beforeId })
  })
  const onDragEnd = useEffectEvent(() => {
    dragged.current = null
    setLineTop(null)
  })

  useEffect(() => {
    const element = list.current
    const listeners = new AbortController()
    const { signal } = listeners
    element?.addEventListener('dragstart', (event) => onDragStart(event), { signal })
    element?.addEventListener('dragover', (event) => onDragOver(event), { signal })
    element?.addEventListener('dragleave', (event) => onDragLeave(event), { signal })
    element?.addEventListener('drop', (event) => onDrop(event), { signal })
    element?.addEventListener('dragend', () => onDragEnd(), { signal })
    return () => listeners.abort()
  }, [list])

  if (lineTop === null) return null
  return (
    <div
      aria-hidden
      data-drop-line
      className="pointer-events-none absolute inset-x-0 top-0 h-0.5 -translate-y-1/2 rounded-full bg-accent"
      style={{ top: lineTop }}
    />
  )
}

/** Between two rows that may be moved, and at the end of the list. */
function slots(list: HTMLElement, movable: readonly Role[]): Slot[] {
  const edgesOf = (row: HTMLElement) => row.getBoundingClientRect()
  const rows = [...list.querySelectorAll<HTMLElement>('[data-role]')]
  const before = rows.flatMap((row) => {
    const role = movable.find(({ id }) => id === row.dataset['role'])
    return role ? [{ beforeId: role.id, y: edgesOf(row).top }] : []
  })
  const last = rows.at(-1)
  return last ? [...before, { beforeId: null, y: edgesOf(last).bottom }] : before
}
