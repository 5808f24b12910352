import type { DeviceState } from '@parley/domain/schema/presence'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** What this page has last told others about whoever sits before it. */
const store = createStore<DeviceState>(() => 'active')

export const setPageState = (state: DeviceState) => store.setState(state, true)
export const usePageState = () => useStore(store)
