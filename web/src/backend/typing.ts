import { asUid, type ChannelId, type ServerId, type Uid } from '@parley/domain/ids'
import { schemaVersion, timings } from '@parley/domain/limits'
import { paths } from '@parley/domain/paths'
import { type Typing, typing } from '@parley/domain/schema/message'
import { deleteDoc, doc, serverTimestamp, setDoc } from 'firebase/firestore'
import { parseSnapshot, timestampFromMillis } from './converters'
import { firestore } from './firestore'
import { liveQuery } from './liveQuery'
import { queries } from './queries'
import { serverKey } from './queryKeys'
import { listSource } from './snapshots'
import { written } from './written'

export type TypingNotice = Typing & { uid: Uid }

/** Notices as they were written: whoever stopped without a word drops out by `timings.typingShownMs`. */
export const watchTyping = (s: ServerId, c: ChannelId) =>
  liveQuery<TypingNotice[]>({
    queryKey: [...serverKey(s), 'typing', c],
    source: listSource(
      (db) => [queries.typing(db, s, c)],
      (snapshot) => {
        const entity = parseSnapshot(typing, snapshot)
        return entity && { ...entity, uid: asUid(snapshot.id) }
      },
    ),
  })

export async function updateTyping(s: ServerId, c: ChannelId, uid: Uid): Promise<void> {
  const notice = {
    schemaVersion,
    at: serverTimestamp(),
    expireAt: timestampFromMillis(Date.now() + timings.typingShownMs),
  }
  await written(async () => setDoc(doc(await firestore(), paths.typing(s, c, uid)), notice))
}

export async function deleteTyping(s: ServerId, c: ChannelId, uid: Uid): Promise<void> {
  await written(async () => deleteDoc(doc(await firestore(), paths.typing(s, c, uid))))
}
