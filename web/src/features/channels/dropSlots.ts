import type { Move } from '@parley/domain/channels/order'
import type { Channel } from '@parley/domain/schema/server'
import type { ChannelGroup } from './channelTree'

/** Where something that is dragged may be dropped: between two rows, at this height of the window. */
export type DropSlot = Omit<Move, 'channelId'> & { readonly y: number }

type Options = {
  list: HTMLElement
  groups: readonly ChannelGroup[]
  dragged: Channel
  canManage: (place?: Channel) => boolean
}

/** From the rows as they stand on the screen: closed categories show few of theirs. */
export function dropSlots({ list, groups, dragged, canManage }: Options): DropSlot[] {
  const sections = [...list.querySelectorAll<HTMLElement>('[data-group]')]
  const shown = groups.flatMap((group, index) => {
    const section = sections[index]
    return section ? [{ group, section }] : []
  })
  if (dragged.type === 'category') {
    if (!canManage()) return []
    const before = shown.flatMap(({ group: { category }, section }) =>
      category ? [{ parentId: null, beforeId: category.id, y: edgesOf(section).top }] : [],
    )
    const last = shown.at(-1)?.section ?? list
    return [...before, { parentId: null, beforeId: null, y: edgesOf(last).bottom }]
  }
  const slots = shown
    .filter(({ group }) => canManage(group.category ?? undefined))
    .flatMap(({ group, section }) => slotsIn(group, section))
  const hasTop = groups[0]?.category === null
  return hasTop || !canManage() ? slots : [{ parentId: null, beforeId: null, y: edgesOf(list).top }, ...slots]
}

function slotsIn({ category, channels }: ChannelGroup, section: HTMLElement): DropSlot[] {
  const parentId = category?.id ?? null
  const rows = [...section.querySelectorAll<HTMLElement>('li[data-channel]')]
  const before = rows.flatMap((row) => {
    const channel = channels.find(({ id }) => id === row.dataset['channel'])
    return channel ? [{ parentId, beforeId: channel.id, y: edgesOf(row).top }] : []
  })
  return [...before, { parentId, beforeId: null, y: edgesOf(section).bottom }]
}

const edgesOf = (element: HTMLElement) => element.getBoundingClientRect()

export function nearestSlot(slots: readonly DropSlot[], y: number): DropSlot | null {
  const distance = (slot: DropSlot) => Math.abs(slot.y - y)
  return slots.reduce<DropSlot | null>(
    (best, slot) => (best === null || distance(slot) < distance(best) ? slot : best),
    null,
  )
}
