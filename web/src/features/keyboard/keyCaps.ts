import { isAppleKeyboard } from './isAppleKeyboard'
import { type ShortcutId, shortcuts } from './shortcuts'

const names: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
  Escape: 'Esc',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Plus: '+',
  Mod: 'Ctrl',
}
const appleNames: Record<string, string> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Backspace: '⌫', Delete: '⌦' }

/** What is printed on the keys: `['Ctrl', 'K']`. */
export const keyCaps = (keys: string, isApple = isAppleKeyboard): string[] =>
  keys.split('+').map((key) => (isApple && appleNames[key]) || (names[key] ?? key))

/** A shortcut's first keys in one line, for menus and buttons: `Ctrl K`. */
export const shortcutLabel = (id: ShortcutId): string => keyCaps(shortcuts[id][0]).join(' ')
