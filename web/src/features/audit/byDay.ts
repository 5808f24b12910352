/** Those of one day together, by the reader's own calendar; their order stays. */
export function byDay<Entry extends { readonly at: number }>(
  entries: readonly Entry[],
): { readonly day: number; readonly entries: readonly Entry[] }[] {
  const days = new Map<number, Entry[]>()
  for (const entry of entries) {
    const day = new Date(entry.at).setHours(0, 0, 0, 0)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days].map(([day, ofDay]) => ({ day, entries: ofDay }))
}
