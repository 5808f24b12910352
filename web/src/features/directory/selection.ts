import type { Uid } from '@parley/domain/ids'
import type { Member } from '@parley/domain/schema/server'

/** Who is chosen: with names, because a search may have taken them out of sight. */
export type Selection = {
  readonly chosen: ReadonlyMap<Uid, Member>
  /** Where a range begins. */
  readonly anchor: Uid | null
}

export const nobodyChosen: Selection = { chosen: new Map(), anchor: null }

/** One more or one less. */
export function toggle({ chosen }: Selection, member: Member): Selection {
  const next = new Map(chosen)
  if (!next.delete(member.id)) next.set(member.id, member)
  return { chosen: next, anchor: member.id }
}

/** Everybody between the anchor and this one becomes what the anchor is; without an anchor in the list it is a toggle. */
export function extend(selection: Selection, list: readonly Member[], member: Member): Selection {
  const { chosen, anchor } = selection
  const [from, to] = [anchor, member.id].map((uid) => list.findIndex(({ id }) => id === uid))
  if (from === undefined || to === undefined || from < 0 || to < 0) return toggle(selection, member)
  const next = new Map(chosen)
  const isChosen = anchor !== null && chosen.has(anchor)
  for (const each of list.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (isChosen) next.set(each.id, each)
    else next.delete(each.id)
  }
  return { chosen: next, anchor }
}

/** All of the list as well, or none of it where all were chosen. */
export function toggleAll({ chosen }: Selection, list: readonly Member[]): Selection {
  const next = new Map(chosen)
  const isComplete = list.every(({ id }) => chosen.has(id))
  for (const each of list) {
    if (isComplete) next.delete(each.id)
    else next.set(each.id, each)
  }
  return { chosen: next, anchor: null }
}

/** They are gone. */
export const without = ({ chosen, anchor }: Selection, uids: readonly Uid[]): Selection => ({
  chosen: new Map([...chosen].filter(([id]) => !uids.includes(id))),
  anchor: anchor !== null && uids.includes(anchor) ? null : anchor,
})

/** Something became of those chosen, whether the list shows them or not. */
export const mapChosen = ({ chosen, anchor }: Selection, change: (member: Member) => Member): Selection => ({
  chosen: new Map([...chosen].map(([id, member]) => [id, change(member)])),
  anchor,
})
