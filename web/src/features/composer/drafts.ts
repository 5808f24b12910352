import { asMessageId, type ChannelId, type MessageId } from '@parley/domain/ids'
import * as v from 'valibot'
import { useStore } from 'zustand'
import { registerLocalStore } from '#lib/localStores'
import { createSharedStore, type TabStorage } from '#lib/sharedStore'

/** What stands unsent in the composers, channel by channel. */
type Drafts = Readonly<Record<string, string>>

const stored = v.record(v.string(), v.string())

export function createDrafts(key: string, storage?: TabStorage) {
  const shared = createSharedStore<Drafts>({
    key,
    empty: {},
    parse: (value) => v.parse(stored, value),
    ...(storage && { storage }),
  })
  registerLocalStore({ clear: () => shared.clear() })
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

export const drafts = createDrafts('parley:drafts')
/** The id of what each answers. Apart from the texts, which a tab with an older Parley would not find among objects. */
export const replyTargets = createDrafts('parley:reply-targets')

export const useDraft = (channelId: ChannelId) => useStore(drafts.shared.store, (all) => all[channelId] ?? '')

export const useReplyTarget = (channelId: ChannelId): MessageId | null => {
  const id = useStore(replyTargets.shared.store, (all) => all[channelId])
  return id === undefined ? null : asMessageId(id)
}
