/** Positions of what stands in an order: whole numbers, and as few of them rewritten as can be. */
type Standing<Id> = { readonly id: Id; readonly position: number }

/** The first and the last number that may be given. */
type Range = { readonly from?: number; readonly to?: number }

/**
 * Positions that put these into this order, unchanged for as many as possible: everybody who sees the list is sent
 * each one that changes. Undefined where the range has too few numbers.
 */
export function positionsInOrder<Id>(
  order: readonly Standing<Id>[],
  { from = 0, to = Number.POSITIVE_INFINITY }: Range = {},
): Standing<Id>[] | undefined {
  if (order.length > to - from + 1) return undefined
  const kept = longestKeptOrder(order, { from, to })
  let last = from - 1
  return order.map(({ id, position }, index) => {
    last = kept.has(index) ? position : last + 1
    return { id, position: last }
  })
}

/** The most that can keep their positions, by index, with a whole number left for each one between them. */
function longestKeptOrder(order: readonly Standing<unknown>[], { from, to }: Required<Range>): Set<number> {
  /** For each the longest chain that ends with it. */
  const chains: number[][] = []
  const room = order.map(({ position }, index) => {
    const isKeepable = Number.isInteger(position) && position - index >= from
    return isKeepable && position + (order.length - 1 - index) <= to ? position - index : undefined
  })
  for (const [index, own] of room.entries()) {
    const before = chains.filter((_, earlier) => isAtMost(room[earlier], own))
    chains.push([...longest(before), index])
  }
  return new Set(longest(chains.filter((_, index) => room[index] !== undefined)))
}

const isAtMost = (earlier: number | undefined, later: number | undefined) =>
  earlier !== undefined && later !== undefined && earlier <= later

const longest = <T>(lists: readonly (readonly T[])[]): readonly T[] =>
  lists.reduce<readonly T[]>((best, list) => (list.length > best.length ? list : best), [])
