import type { Uid } from '@parley/domain/ids'
import { paths } from '@parley/domain/paths'
import { user } from '@parley/domain/schema/user'
import type { QueryClient } from '@tanstack/react-query'
import { doc, updateDoc } from 'firebase/firestore'
import { documentQuery } from './documentQuery'
import { firestore } from './firestore'
import { liveQuery } from './liveQuery'
import { userKey } from './queryKeys'
import { documentSource } from './snapshots'
import { written } from './written'

/** Null for an account that has not chosen its username yet. */
export const watchUser = (uid: Uid) =>
  liveQuery({ queryKey: [...userKey(uid), 'profile'], source: documentSource(paths.user(uid), user) })

/** Read and not listened to: who has left a server may still be named in it, by as many texts as somebody likes. */
export const getUser = (uid: Uid) => documentQuery([...userKey(uid), 'profileOnce'], paths.user(uid), user)

/** One's own: nobody else changes it. */
export const getOwnUser = (uid: Uid) => documentQuery([...userKey(uid), 'ownProfile'], paths.user(uid), user)

/** Seen at once, and sent when that can be; a refusal is seen, too. */
export async function updateUser(
  client: QueryClient,
  uid: Uid,
  change: { displayName?: string; bio?: string },
): Promise<void> {
  const writing = written(async () => updateDoc(doc(await firestore(), paths.user(uid)), change))
  const refresh = () => void client.invalidateQueries(getOwnUser(uid))
  refresh()
  await writing.finally(refresh)
}
