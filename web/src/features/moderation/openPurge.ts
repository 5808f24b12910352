import type { ChannelId, MessageId, ServerId, Uid } from '@parley/domain/ids'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** Where messages are to be deleted, and what is known of which. */
export type PurgeSubject = {
  readonly serverId: ServerId
  readonly channel: { readonly id: ChannelId; readonly name: string }
  readonly author?: { readonly uid: Uid; readonly name: string }
  /** The message from which somebody came. */
  readonly anchorId?: MessageId
}

/** The last one stays on screen while its dialog fades. */
type Purge = { readonly isOpen: boolean; readonly subject: PurgeSubject | null; readonly opening: number }

const purge = createStore<Purge>(() => ({ isOpen: false, subject: null, opening: 0 }))

export const usePurge = () => useStore(purge)
export const closePurge = () => purge.setState({ isOpen: false })

export const openPurge = (subject: PurgeSubject) =>
  purge.setState(({ opening }) => ({ isOpen: true, subject, opening: opening + 1 }))
