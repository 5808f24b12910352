/** Whatever keeps a person's words on this device outside Firestore, and has to forget them at log-out. */
type LocalStore = { clear(): void | Promise<void> }

const keyPrefix = 'parley:'
/** How this screen looks belongs to the device, and the sign-in page must not flash in another light. */
const keptKeys: ReadonlySet<string> = new Set(['parley:theme'])
const stores = new Set<LocalStore>()

export function registerLocalStore(store: LocalStore): void {
  stores.add(store)
}

/**
 * Also sweeps our keys in localStorage: a store whose code was not loaded on this visit could not register,
 * but what it kept on an earlier one is still there.
 */
export async function clearLocalStores(): Promise<void> {
  for (const store of stores) await store.clear()
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(keyPrefix) && !keptKeys.has(key)) localStorage.removeItem(key)
  }
}
