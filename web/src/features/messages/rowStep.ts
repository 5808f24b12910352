import type { TimelineRow } from './timeline'

/**
 * What to show between two states of the list. Rows that come at one end while others go at the other look to virtua as
 * if nothing had come or gone, and the view would stand at other messages: they come first, and go in the next render.
 */
export function rowStep(shown: readonly TimelineRow[], next: readonly TimelineRow[]): readonly TimelineRow[] {
  const lastKept = indexIn(shown, next.at(-1))
  if (indexIn(next, shown[0]) > 0 && isInside(lastKept, shown)) return [...next, ...shown.slice(lastKept + 1)]
  const firstKept = indexIn(shown, next[0])
  if (firstKept > 0 && isInside(indexIn(next, shown.at(-1)), next))
    return [...shown.slice(0, firstKept), ...next]
  return next
}

/** Rows appeared above the first one of before, or vanished from there, and the rest is still there. */
export function isStartMoved(before: readonly TimelineRow[], after: readonly TimelineRow[]): boolean {
  return indexIn(after, before[0]) > 0 || indexIn(before, after[0]) > 0
}

const indexIn = (rows: readonly TimelineRow[], of: TimelineRow | undefined) =>
  rows.findIndex((row) => row.key === of?.key)

/** There, and not the last. */
const isInside = (index: number, rows: readonly TimelineRow[]) => index >= 0 && index < rows.length - 1
