/**
 * What this person sent and the server has not acknowledged. A record of intent, written before the send and
 * removed only on acknowledgement; it never sends by itself, because after a reload the SDK does.
 * The whole journey: docs/sending-a-message.md.
 */
import type { AppErrorCode } from '@parley/domain/errors'
import type { ChannelId, MessageId, ServerId, Uid } from '@parley/domain/ids'
import { channelId, messageId, serverId, uid } from '@parley/domain/schema/common'
import * as v from 'valibot'
import { useStore } from 'zustand'
import { registerLocalStore } from '#lib/localStores'
import { createSharedStore, type SharedStore, type TabStorage } from '#lib/sharedStore'

export type UnconfirmedSend = {
  id: MessageId
  serverId: ServerId
  channelId: ChannelId
  authorId: Uid
  text: string
  /** What it answers. */
  replyTo: MessageId | null
  /** This device's clock at the latest attempt. */
  createdAtMs: number
  state: 'sending' | 'failed'
  failure: AppErrorCode | null
}

/** Enough for a long flight; 4,000 characters each stay well below what a browser stores for a site. */
export const unconfirmedSendsMax = 200

const storedSend = v.object({
  id: messageId,
  serverId,
  channelId,
  authorId: uid,
  text: v.string(),
  // Stored from before there were answers, it is none.
  replyTo: v.optional(v.nullable(messageId), null),
  createdAtMs: v.number(),
  state: v.picklist(['sending', 'failed']),
  failure: v.nullable(v.string()),
})

/** One broken entry must not take the others with it. */
function parseStored(stored: unknown): readonly UnconfirmedSend[] {
  return v.parse(v.array(v.unknown()), stored).flatMap((each) => {
    const parsed = v.safeParse(storedSend, each)
    return parsed.success ? [{ ...parsed.output, failure: parsed.output.failure as AppErrorCode | null }] : []
  })
}

export function createUnconfirmedSends(storage?: TabStorage) {
  const shared: SharedStore<readonly UnconfirmedSend[]> = createSharedStore({
    key: 'parley:unconfirmed-sends',
    empty: [],
    parse: parseStored,
    ...(storage && { storage }),
  })
  const change = (id: MessageId, to: (entry: UnconfirmedSend) => UnconfirmedSend) =>
    shared.update((entries) => entries.map((entry) => (entry.id === id ? to(entry) : entry)))

  return {
    shared,
    find: (id: MessageId) => shared.store.getState().find((entry) => entry.id === id),
    /** False when so many wait already that one more would not be kept safely. */
    add(entry: Omit<UnconfirmedSend, 'state' | 'failure'>): boolean {
      if (shared.store.getState().length >= unconfirmedSendsMax) return false
      shared.update((entries) => [...entries, { ...entry, state: 'sending', failure: null }])
      return true
    },
    retry: (id: MessageId, nowMs: number) =>
      change(id, (entry) => ({ ...entry, state: 'sending', failure: null, createdAtMs: nowMs })),
    fail: (id: MessageId, failure: AppErrorCode | null) =>
      change(id, (entry) => ({ ...entry, state: 'failed', failure })),
    /** Acknowledged by the server, or discarded by the person. */
    remove(id: MessageId) {
      if (!shared.store.getState().some((entry) => entry.id === id)) return
      shared.update((entries) => entries.filter((entry) => entry.id !== id))
    },
  }
}

export const unconfirmedSends = createUnconfirmedSends()
registerLocalStore({ clear: () => unconfirmedSends.shared.clear() })

export const useUnconfirmedSends = () => useStore(unconfirmedSends.shared.store)

/** How many of this person's messages logging out would forget. */
export const useUnsentCount = (ownUid: Uid) =>
  useUnconfirmedSends().filter((entry) => entry.authorId === ownUid).length
