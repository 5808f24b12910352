import type { ServerId } from '@parley/domain/ids'
import type { Channel } from '@parley/domain/schema/server'
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { type ChannelGroup, listedChannels } from './channelTree'
import { dropSlots, nearestSlot } from './dropSlots'
import { moveChannel } from './moveChannel'

type Props = {
  serverId: ServerId
  /** Positioned, and holds the rows: those that can be dragged say so themselves. */
  list: RefObject<HTMLElement | null>
  groups: readonly ChannelGroup[]
  canManage: (place?: Channel) => boolean
}

/** Names what is dragged to the browser, in words that no other place of a page takes. */
const dragType = 'application/x-parley-channel'

/** Dragging rows with the browser's own drag and drop, which also scrolls the list at its edges. Draws the drop line. */
export function ChannelDrag({ serverId, list, groups, canManage }: Props) {
  const [lineTop, setLineTop] = useState<number | null>(null)
  const dragged = useRef<Channel | null>(null)

  const slotAt = (y: number) =>
    list.current && dragged.current
      ? nearestSlot(dropSlots({ list: list.current, groups, dragged: dragged.current, canManage }), y)
      : null

  const onDragStart = useEffectEvent((event: DragEvent) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-channel]')
    const channel = listedChannels(groups).find(({ id }) => id === row?.dataset['channel'])
    if (!channel || !event.dataTransfer) return
    dragged.current = channel
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData(dragType, channel.id)
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
    const { parentId, beforeId } = slot
    void moveChannel(serverId, listedChannels(groups), { channelId: dragged.current.id, parentId, beforeId })
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
      className="pointer-events-none absolute inset-x-0 h-0.5 -translate-y-1/2 rounded-full bg-accent"
      style={{ top: lineTop }}
    />
  )
}
