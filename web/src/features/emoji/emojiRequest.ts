import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

export type EmojiRequest = {
  /** What it opens beside; without one it stands in the middle. */
  anchor: Element | null
  /** Called when the picker is gone and the focus is back where it was. */
  onChoose: (emoji: string) => void
  /** What choosing one does: “Add a reaction”. */
  label: string
}

/** Numbered: the next one may come while the picker of the one before still fades, and begins afresh. */
type OpenRequest = EmojiRequest & { frequent: readonly string[]; number: number }

/** A request stays named while its picker closes, or it would empty on the way. */
type Picker = { isOpen: boolean; request: OpenRequest | null }

export const picker = createStore<Picker>(() => ({ isOpen: false, request: null }))

export const useIsEmojiPickerOpen = () => useStore(picker, ({ isOpen }) => isOpen)
export const useEmojiRequest = () => useStore(picker, ({ request }) => request)
export const closeEmojiPicker = () => picker.setState({ isOpen: false })
