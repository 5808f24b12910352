/**
 * Many questions for one thing each become one question for many: those about the same place that are asked in
 * the same turn of the event loop travel together. Null where the answer has nothing.
 */
export function inBatches<Place, Id, Thing>(
  load: (place: Place, ids: readonly Id[]) => Promise<ReadonlyMap<Id, Thing>>,
): (place: Place, id: Id) => Promise<Thing | null> {
  type Batch = { ids: Set<Id>; answer: Promise<ReadonlyMap<Id, Thing>> }
  const waiting = new Map<Place, Batch>()

  const begin = (place: Place): Batch => {
    const ids = new Set<Id>()
    const answer = new Promise<void>((resolve) => setTimeout(resolve, 0)).then(() => {
      waiting.delete(place)
      return load(place, [...ids])
    })
    const batch = { ids, answer }
    waiting.set(place, batch)
    return batch
  }
  return async (place, id) => {
    const batch = waiting.get(place) ?? begin(place)
    batch.ids.add(id)
    return (await batch.answer).get(id) ?? null
  }
}
