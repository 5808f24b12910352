import * as v from 'valibot'
import { useStore } from 'zustand'
import { registerLocalStore } from '#lib/localStores'
import { createSharedStore } from '#lib/sharedStore'

/** Whether this device shows the member list beside conversations. */
const memberListOpen = createSharedStore<boolean>({
  key: 'parley:member-list-open',
  empty: true,
  parse: (stored) => v.parse(v.boolean(), stored),
})
registerLocalStore(memberListOpen)

export const useIsMemberListOpen = () => useStore(memberListOpen.store)
export const toggleMemberList = () => memberListOpen.update((isOpen) => !isOpen)
