import { expect, test } from 'vitest'
import { createSharedStore, type TabStorage } from './sharedStore'

/** One browser's storage; every `tab()` hears what the others write. */
function aBrowser() {
  const stored = new Map<string, string>()
  const listeners: { tab: number; key: string; listener: () => void }[] = []
  let isFull = false
  let tabs = 0
  const tab = (): TabStorage => {
    const self = tabs++
    return {
      read: (key) => stored.get(key) ?? null,
      write: (key, value) => {
        if (isFull) throw new Error('QuotaExceededError')
        if (value === null) stored.delete(key)
        else stored.set(key, value)
        for (const each of listeners) if (each.tab !== self && each.key === key) each.listener()
      },
      onOtherTabWrote: (key, listener) => void listeners.push({ tab: self, key, listener }),
    }
  }
  return { stored, tab, fill: () => (isFull = true) }
}

const words = (storage: TabStorage) =>
  createSharedStore<readonly string[]>({
    key: 'parley:words',
    empty: [],
    parse: (stored) => {
      if (!Array.isArray(stored)) throw new Error('not a list')
      return stored.map(String)
    },
    storage,
  })

test('a value is there again after a reload', () => {
  const browser = aBrowser()
  words(browser.tab()).update((now) => [...now, 'one'])
  expect(words(browser.tab()).store.getState()).toEqual(['one'])
})

test('two tabs agree without a reload', () => {
  const browser = aBrowser()
  const [here, there] = [words(browser.tab()), words(browser.tab())]
  here.update((now) => [...now, 'one'])
  expect(there.store.getState()).toEqual(['one'])
})

test('a tab that has not heard yet does not overwrite what the other wrote', () => {
  const browser = aBrowser()
  const deafTab: TabStorage = { ...browser.tab(), onOtherTabWrote: () => undefined }
  const [here, deaf] = [words(browser.tab()), words(deafTab)]
  here.update((now) => [...now, 'one'])
  deaf.update((now) => [...now, 'two'])
  expect(here.store.getState()).toEqual(['one', 'two'])
})

test('a full storage loses nothing while the tab lives', () => {
  const browser = aBrowser()
  const store = words(browser.tab())
  store.update(() => ['one'])
  browser.fill()
  store.update((now) => [...now, 'two'])
  store.update((now) => [...now, 'three'])
  expect(store.store.getState()).toEqual(['one', 'two', 'three'])
})

test('what cannot be read counts as empty', () => {
  const browser = aBrowser()
  browser.stored.set('parley:words', '{"not":"a list"}')
  expect(words(browser.tab()).store.getState()).toEqual([])
})

test('clearing leaves nothing behind in the browser', () => {
  const browser = aBrowser()
  const store = words(browser.tab())
  store.update(() => ['one'])
  store.clear()
  expect(browser.stored.size).toBe(0)
  expect(store.store.getState()).toEqual([])
})
