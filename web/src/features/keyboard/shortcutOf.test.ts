import { describe, expect, it } from 'vitest'
import { keyCaps } from './keyCaps'
import { type KeyPress, shortcutOf } from './shortcutOf'
import { type ShortcutId, shortcuts } from './shortcuts'

const all = Object.keys(shortcuts) as ShortcutId[]
const around = all.slice(0, all.indexOf('sendMessage'))
const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})
const ctrl = { ctrlKey: true }
const onPc = (key: string, held?: Partial<KeyPress>) => shortcutOf(press(key, held), around, false)
const onMac = (key: string, held?: Partial<KeyPress>) => shortcutOf(press(key, held), around, true)

describe('shortcutOf', () => {
  it('takes Ctrl for Mod, and on Apple’s keyboards ⌘', () => {
    expect(onPc('k', ctrl)).toBe('openSwitcher')
    expect(onPc('k', { metaKey: true })).toBeUndefined()
    expect(onMac('k', { metaKey: true })).toBe('openSwitcher')
    expect(onMac('k', ctrl)).toBeUndefined()
  })

  it('wants exactly the modifiers that are named', () => {
    expect(onPc('ArrowUp', { altKey: true })).toBe('previousChannel')
    expect(onPc('ArrowUp', { altKey: true, shiftKey: true })).toBe('previousUnreadChannel')
    expect(onPc('ArrowUp', { altKey: true, ...ctrl })).toBe('previousServer')
    expect(onPc('ArrowUp', { altKey: true, shiftKey: true, ...ctrl })).toBeUndefined()
    expect(onPc('ArrowUp')).toBeUndefined()
    expect(onPc('Escape')).toBe('markChannelRead')
    expect(onPc('Escape', { shiftKey: true })).toBe('markServerRead')
    expect(onPc('k')).toBeUndefined()
  })

  it('does not mind Caps Lock', () => {
    expect(onPc('K', ctrl)).toBe('openSwitcher')
  })

  it('finds a sign that takes Shift on this keyboard, and a letter where another alphabet is typed', () => {
    expect(onPc('/', ctrl)).toBe('showShortcuts')
    expect(onPc('/', { ...ctrl, shiftKey: true })).toBe('showShortcuts')
    expect(onPc('л', { ...ctrl, code: 'KeyK' })).toBe('openSwitcher')
    // Dvorak has a T there: its own letter counts.
    expect(onPc('t', { ...ctrl, code: 'KeyK' })).toBeUndefined()
  })

  it('answers only with what was asked about', () => {
    expect(shortcutOf(press('ArrowUp'), ['editLastMessage'], false)).toBe('editLastMessage')
    expect(shortcutOf(press('Backspace'), ['deleteMessage'], false)).toBe('deleteMessage')
    expect(shortcutOf(press('e', ctrl), ['editMessage'], false)).toBeUndefined()
  })
})

describe('keyCaps', () => {
  it('prints what stands on the keys', () => {
    expect(keyCaps('Mod+Alt+ArrowDown', false)).toEqual(['Ctrl', 'Alt', '↓'])
    expect(keyCaps('Mod+Alt+ArrowDown', true)).toEqual(['⌘', '⌥', '↓'])
    expect(keyCaps('Shift+Escape', false)).toEqual(['Shift', 'Esc'])
  })
})
