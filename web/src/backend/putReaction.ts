import type { Uid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { paths } from '@parley/domain/paths'
import { arrayRemove, arrayUnion, doc, serverTimestamp, setDoc } from 'firebase/firestore'
import { firestore } from './firestore'
import type { ReactionPlace } from './reactions'
import { written } from './written'

/**
 * A union, since this device need not know what another one has added meanwhile; also while there is no network. Resolves
 * when the server has it, and throws `AppError` when it was refused.
 */
export async function putReaction(
  { serverId, channelId, messageId }: ReactionPlace,
  uid: Uid,
  emoji: string,
  isWanted: boolean,
): Promise<void> {
  const own = {
    schemaVersion,
    emojis: isWanted ? arrayUnion(emoji) : arrayRemove(emoji),
    at: serverTimestamp(),
  }
  const path = paths.reactor(serverId, channelId, messageId, uid)
  await written(async () => setDoc(doc(await firestore(), path), own, { merge: true }))
}
