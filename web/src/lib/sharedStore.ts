import { createStore, type StoreApi } from 'zustand/vanilla'

/** The browser's storage as seen by one tab, so that a test can play two tabs over one storage. */
export type TabStorage = {
  read(key: string): string | null
  /** Null removes the key. Throws when the storage is full or blocked. */
  write(key: string, value: string | null): void
  onOtherTabWrote(key: string, listener: () => void): void
}

export type SharedStore<T> = {
  readonly store: StoreApi<T>
  update(change: (current: T) => T): void
  clear(): void
}

/**
 * A small store that survives a reload and that all tabs of this browser share. Every change starts from
 * what is stored, not from what this tab remembers: or two tabs would overwrite each other's entries.
 */
export function createSharedStore<T>(options: {
  /** `parley:…` */
  key: string
  empty: T
  /** From parsed JSON of any age; throws or falls back where it is not what we wrote. */
  parse: (stored: unknown) => T
  storage?: TabStorage
}): SharedStore<T> {
  const { key, empty, parse, storage = browserStorage } = options
  // Once the storage refused a write, this tab's memory is the better copy.
  let isDetached = false

  const load = (): T => {
    try {
      const text = storage.read(key)
      return text === null ? empty : parse(JSON.parse(text))
    } catch {
      return empty
    }
  }

  const store = createStore<T>(() => load())
  storage.onOtherTabWrote(key, () => store.setState(load(), true))

  const save = (value: T) => {
    store.setState(value, true)
    try {
      storage.write(key, value === empty ? null : JSON.stringify(value))
      isDetached = false
    } catch {
      isDetached = true
    }
  }

  return {
    store,
    update: (change) => save(change(isDetached ? store.getState() : load())),
    clear: () => save(empty),
  }
}

const browserStorage: TabStorage = {
  read: (key) => localStorage.getItem(key),
  write: (key, value) => (value === null ? localStorage.removeItem(key) : localStorage.setItem(key, value)),
  onOtherTabWrote: (key, listener) => {
    if (typeof window === 'undefined') return
    window.addEventListener('storage', (event) => {
      // A null key means that everything was cleared.
      if (event.key === key || event.key === null) listener()
    })
  },
}
