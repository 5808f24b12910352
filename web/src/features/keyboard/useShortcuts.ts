import { useEffect, useEffectEvent } from 'react'
import { isSomethingFloating } from '#lib/isSomethingFloating'
import { shortcutOf } from './shortcutOf'
import { type ShortcutId, shortcuts } from './shortcuts'

type Actions = { readonly [Id in ShortcutId]?: () => void }

const textFields = 'input, textarea, select, [contenteditable="true"]'
/** What floats over the page takes the keyboard, except from these: they are how one gets away. */
const everywhere: readonly ShortcutId[] = ['openSwitcher', 'showShortcuts']

/** Listens on the whole page; with `within` only where nothing else on the page has the focus. */
export function useShortcuts(actions: Actions, within?: string): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const id = shortcutOf(event, Object.keys(actions) as ShortcutId[])
    if (!id || !mayFire(id, event.target)) return
    if (within !== undefined && !isWithin(within, event.target)) return
    event.preventDefault()
    actions[id]?.()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

function mayFire(id: ShortcutId, target: EventTarget | null): boolean {
  if (everywhere.includes(id)) return true
  return !isSomethingFloating() && (hasModifier(id) || !isWriting(target))
}

const hasModifier = (id: ShortcutId) => shortcuts[id].every((keys) => keys.includes('+'))

/** An empty field has nothing that a key could change: from there Esc and the page keys still work. */
const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches(textFields) && !isEmptyField(target)

const isEmptyField = (field: HTMLElement) =>
  (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.value === ''

const isWithin = (within: string, target: EventTarget | null) =>
  target === document.body || (target instanceof Element && target.closest(within) !== null)
