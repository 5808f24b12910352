import type { ServerId, Uid } from '@parley/domain/ids'
import { paths } from '@parley/domain/paths'
import { type Removal, removal } from '@parley/domain/schema/removal'
import { doc, getDocFromServer } from 'firebase/firestore'
import { parseSnapshot } from './converters'
import { toAppError } from './errors'
import { firestore } from './firestore'

/** How somebody was removed from a server the last time; null where they never were. Throws `AppError`. */
export async function getRemoval(uid: Uid, s: ServerId): Promise<Removal | null> {
  try {
    // What this device knows of it is older than what has just happened.
    const snapshot = await getDocFromServer(doc(await firestore(), paths.removal(uid, s)))
    return snapshot.exists() ? (parseSnapshot(removal, snapshot) ?? null) : null
  } catch (error) {
    throw toAppError(error)
  }
}
