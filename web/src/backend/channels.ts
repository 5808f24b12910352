import { asChannelId, type ChannelId, type ServerId } from '@parley/domain/ids'
import { paths } from '@parley/domain/paths'
import { type Channel, channel } from '@parley/domain/schema/server'
import { doc, getDocFromServer } from 'firebase/firestore'
import { parseSnapshot } from './converters'
import { toAppError } from './errors'
import { firestore } from './firestore'
import { liveQuery } from './liveQuery'
import { queries } from './queries'
import { serverKey } from './queryKeys'
import { listSource } from './snapshots'

/** The channels that these view tokens, all of them one's own, give sight of. In no particular order. */
export const watchChannels = (s: ServerId, viewTokens: readonly string[]) =>
  liveQuery<Channel[]>({
    queryKey: [...serverKey(s), 'channels', viewTokens],
    source: listSource(
      (db) => queries.channels(db, s, viewTokens),
      (snapshot) => {
        const entity = parseSnapshot(channel, snapshot)
        return entity && { ...entity, id: asChannelId(snapshot.id) }
      },
    ),
  })

/**
 * Whether one may open this channel, by its exact permissions: tokens, which lists go by, are a moment late. No
 * for one that does not exist, which is the same to whoever asks.
 */
export async function getMayOpenChannel(s: ServerId, c: ChannelId): Promise<boolean> {
  try {
    return (await getDocFromServer(doc(await firestore(), paths.channel(s, c)))).exists()
  } catch (error) {
    const failure = toAppError(error)
    if (failure.code === 'forbidden') return false
    throw failure
  }
}
