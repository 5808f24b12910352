import type { ChannelId, MessageId, ServerId, Uid } from '@parley/domain/ids'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** What is to be said about somebody's conduct. */
export type Conduct = {
  /** To those who decide, or from them to the person. */
  readonly kind: 'report' | 'warn'
  readonly serverId: ServerId
  readonly person: { readonly uid: Uid; readonly name: string }
  /** What they wrote; absent where it is about them. */
  readonly message?: {
    readonly id: MessageId
    readonly channelId: ChannelId
    readonly text: string
  }
}

/** One at a time. Whom it is about stays while the dialog closes, or it would empty on the way. */
type Shown = { readonly isOpen: boolean; readonly conduct: Conduct | null; readonly count: number }

const shown = createStore<Shown>(() => ({ isOpen: false, conduct: null, count: 0 }))

export const useConductDialog = () => useStore(shown)
/** Each time a new one: nothing of the last is left in it. */
export const openConductDialog = (conduct: Conduct) =>
  shown.setState(({ count }) => ({ isOpen: true, conduct, count: count + 1 }))
export const closeConductDialog = () => shown.setState({ isOpen: false })
