import type { Uid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { paths } from '@parley/domain/paths'
import { type PresenceStatus, presence } from '@parley/domain/schema/presence'
import type { QueryClient } from '@tanstack/react-query'
import { doc, setDoc } from 'firebase/firestore'
import { documentQuery } from './documentQuery'
import { firestore } from './firestore'
import { userKey } from './queryKeys'
import { written } from './written'

/** One's own choice; null until there was one. */
export const getPresence = (uid: Uid) =>
  documentQuery([...userKey(uid), 'presence'], paths.presence(uid), presence)

/** Seen at once, and sent when that can be; a refusal is seen, too. */
export async function updatePresence(client: QueryClient, uid: Uid, status: PresenceStatus): Promise<void> {
  const stored = { schemaVersion, status }
  const { queryKey } = getPresence(uid)
  // An answer on its way knows nothing of this choice.
  await client.cancelQueries({ queryKey })
  client.setQueryData(queryKey, stored)
  try {
    await written(async () => setDoc(doc(await firestore(), paths.presence(uid)), stored))
  } catch (error) {
    void client.invalidateQueries({ queryKey })
    throw error
  }
}
