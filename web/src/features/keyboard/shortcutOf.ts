import { isAppleKeyboard } from './isAppleKeyboard'
import { type ShortcutId, shortcuts } from './shortcuts'

export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Which of these shortcuts a key press is. */
export const shortcutOf = <Id extends ShortcutId>(
  press: KeyPress,
  ids: readonly Id[],
  isApple = isAppleKeyboard,
): Id | undefined => ids.find((id) => shortcuts[id].some((keys) => isPressed(keys, press, isApple)))

function isPressed(keys: string, press: KeyPress, isApple: boolean): boolean {
  const modifiers = keys.split('+')
  const name = modifiers.pop()!
  // The sign itself stands between keys.
  const key = name === 'Plus' ? '+' : name
  const [mod, other] = isApple ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey]
  return (
    isSameKey(key, press) &&
    mod === modifiers.includes('Mod') &&
    !other &&
    press.altKey === modifiers.includes('Alt') &&
    // Where a sign is printed on the upper half of its key, Shift is how it is typed.
    (press.shiftKey === modifiers.includes('Shift') || /^\W$/.test(key))
  )
}

/** A letter by its place where the keyboard writes another alphabet, as every program there does. */
const isSameKey = (key: string, press: KeyPress) =>
  press.key.toUpperCase() === key.toUpperCase() ||
  (!/^[\x20-\x7e]/.test(press.key) && press.code === `Key${key}`)
