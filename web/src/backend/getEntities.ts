import { type Firestore, getDocs, type Query, type QueryDocumentSnapshot } from 'firebase/firestore'
import { toAppError } from './errors'
import { firestore } from './firestore'

/**
 * What these queries find now, in order. Offline it is what this device has seen of it, unless `read` is
 * `getDocsFromServer`: for a search, in which not seen does not mean that there is none.
 */
export async function getEntities<Entity>(
  build: (db: Firestore) => readonly Query[],
  parse: (snapshot: QueryDocumentSnapshot) => Entity | undefined,
  read: typeof getDocs = getDocs,
): Promise<Entity[]> {
  try {
    const snapshots = await Promise.all(build(await firestore()).map((query) => read(query)))
    return snapshots
      .flatMap((snapshot) => snapshot.docs)
      .map(parse)
      .filter((entity) => entity !== undefined)
  } catch (error) {
    throw toAppError(error)
  }
}
