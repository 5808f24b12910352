import type { ChannelId, MessageId, ServerId, Uid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { paths } from '@parley/domain/paths'
import type { Millis } from '@parley/domain/schema/common'
import { doc, setDoc } from 'firebase/firestore'
import { timestampFromMillis } from './converters'
import { firestore } from './firestore'
import { written } from './written'

/** Leaves the other channels' positions alone, which another device may be moving. */
export async function updateReadPosition(
  uid: Uid,
  s: ServerId,
  c: ChannelId,
  { at, messageId }: { at: Millis; messageId: MessageId | null },
): Promise<void> {
  const change = { schemaVersion, channels: { [c]: { at: timestampFromMillis(at), messageId } } }
  await written(async () => setDoc(doc(await firestore(), paths.readState(uid, s)), change, { merge: true }))
}
