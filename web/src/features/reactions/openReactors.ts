import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { ReactionPlace } from '#backend/reactions'

export type ReactorsSubject = {
  readonly place: ReactionPlace
  readonly emoji: string
  readonly emojis: readonly string[]
}

/** The last one stays on screen while its dialog fades. */
type Reactors = {
  readonly isOpen: boolean
  readonly subject: ReactorsSubject | null
  readonly opening: number
}

const reactors = createStore<Reactors>(() => ({ isOpen: false, subject: null, opening: 0 }))

export const useReactors = () => useStore(reactors)
export const closeReactors = () => reactors.setState({ isOpen: false })

/** Who reacted with what. */
export function openReactors(place: ReactionPlace, shown: readonly { emoji: string }[], emoji: string): void {
  const subject = { place, emoji, emojis: shown.map((each) => each.emoji) }
  reactors.setState(({ opening }) => ({ isOpen: true, subject, opening: opening + 1 }))
}
