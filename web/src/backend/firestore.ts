/** The database. A chunk of its own: the landing page and the sign-in screens never load it. */
import {
  clearIndexedDbPersistence,
  type Firestore,
  initializeFirestore,
  persistentLocalCache,
  persistentMultipleTabManager,
  terminate,
} from 'firebase/firestore'
import { once } from '#lib/once'
import { firebaseApp } from './app'

/** The cache on disk is the offline store, the local echo and the queue of unsent writes, shared by all tabs. */
export const firestore = once(async (): Promise<Firestore> => {
  const db = initializeFirestore(await firebaseApp(), {
    localCache: persistentLocalCache({ tabManager: persistentMultipleTabManager() }),
  })
  if (import.meta.env.MODE === 'suite') await (await import('./local')).connectLocalFirestore(db)
  return db
})

/** Ends every listener at once. The page has to be left afterwards: this database cannot be used again. */
export async function closeFirestore(): Promise<void> {
  await terminate(await firestore())
}

/** After `closeFirestore`. Waits for other tabs to let go of the database. */
export async function eraseFirestore(): Promise<void> {
  await clearIndexedDbPersistence(await firestore())
  // What the tabs told each other about it: it names the person and what they were looking at.
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith('firestore_')) localStorage.removeItem(key)
  }
}
