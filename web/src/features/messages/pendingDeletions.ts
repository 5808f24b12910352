/**
 * Deletions that can still be undone. They are stored, so that a tab closed within those seconds does not
 * bring the message back: the next start completes what was asked for.
 */
import type { MessageId } from '@parley/domain/ids'
import { channelId, messageId, serverId } from '@parley/domain/schema/common'
import * as v from 'valibot'
import { useStore } from 'zustand'
import { registerLocalStore } from '#lib/localStores'
import { createSharedStore } from '#lib/sharedStore'

const pendingDeletion = v.object({
  id: messageId,
  serverId,
  channelId,
  /** What others said goes another way. Stored from before there were two, it was one's own. */
  isOwn: v.optional(v.boolean(), true),
  dueAtMs: v.number(),
})
export type PendingDeletion = v.InferOutput<typeof pendingDeletion>

const shared = createSharedStore<readonly PendingDeletion[]>({
  key: 'parley:pending-deletions',
  empty: [],
  parse: (stored) => v.parse(v.array(pendingDeletion), stored),
})
registerLocalStore({ clear: () => shared.clear() })

export const pendingDeletions = {
  all: () => shared.store.getState(),
  has: (id: MessageId) => shared.store.getState().some((each) => each.id === id),
  add: (deletion: PendingDeletion) => shared.update((all) => [...all, deletion]),
  remove: (id: MessageId) => shared.update((all) => all.filter((each) => each.id !== id)),
}

export const usePendingDeletions = () => useStore(shared.store)
