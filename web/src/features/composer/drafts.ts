import type { ChannelId } from '@parley/domain/ids'
import * as v from 'valibot'
import { useStore } from 'zustand'
import { registerLocalStore } from '#lib/localStores'
import { createSharedStore, type TabStorage } from '#lib/sharedStore'

/** What stands unsent in the composers, channel by channel. */
type Drafts = Readonly<Record<string, string>>

const stored = v.record(v.string(), v.string())

export function createDrafts(storage?: TabStorage) {
  const shared = createSharedStore<Drafts>({
    key: 'parley:drafts',
    empty: {},
    parse: (value) => v.parse(stored, value),
    ...(storage && { storage }),
  })
  return {
    shared,
    read: (channelId: ChannelId) => shared.store.getState()[channelId] ?? '',
    write: (channelId: ChannelId, text: string) =>
      shared.update((all) =>
        text === ''
          ? Object.fromEntries(Object.entries(all).filter(([id]) => id !== channelId))
          : { ...all, [channelId]: text },
      ),
  }
}

export const drafts = createDrafts()
registerLocalStore({ clear: () => drafts.shared.clear() })

export const useDraft = (channelId: ChannelId) => useStore(drafts.shared.store, (all) => all[channelId] ?? '')
