import * as v from 'valibot'
import { useStore } from 'zustand'
import { registerLocalStore } from './localStores'
import { createSharedStore } from './sharedStore'

/** What somebody keeps closed on this device, by its id. */
export function createCollapsedIds<Id extends string>(key: string, idSchema: v.GenericSchema<unknown, Id>) {
  const collapsed = createSharedStore<readonly Id[]>({
    key,
    empty: [],
    parse: (stored) => v.parse(v.array(idSchema), stored),
  })
  registerLocalStore(collapsed)
  return {
    useCollapsed: () => useStore(collapsed.store),
    toggle: (id: Id) =>
      collapsed.update((ids) => (ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id])),
  }
}
