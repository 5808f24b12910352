import type { ServerId, Uid } from '@parley/domain/ids'
import { createStore } from 'zustand/vanilla'

/**
 * Nicknames that were typed and neither saved nor given up, while the page lives: whoever clicks beside a card finds
 * them when it opens again.
 */
const drafts = createStore<Readonly<Record<string, string>>>(() => ({}))

const keyOf = (serverId: ServerId, uid: Uid) => `${serverId}/${uid}`

export const readNicknameDraft = (serverId: ServerId, uid: Uid): string | undefined =>
  drafts.getState()[keyOf(serverId, uid)]

/** Null when there is nothing more to keep. */
export const keepNicknameDraft = (serverId: ServerId, uid: Uid, typed: string | null) =>
  drafts.setState((all) => {
    const others = Object.entries(all).filter(([key]) => key !== keyOf(serverId, uid))
    return Object.fromEntries(typed === null ? others : [...others, [keyOf(serverId, uid), typed]])
  }, true)
