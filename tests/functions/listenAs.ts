import { randomUUID } from 'node:crypto'
import type { ChannelId, ServerId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { paths } from '@parley/domain/paths'
import { initializeApp } from 'firebase/app'
import {
  collection,
  connectFirestoreEmulator,
  getFirestore,
  limit,
  onSnapshot,
  orderBy,
  query,
  setLogLevel,
  where,
} from 'firebase/firestore'
import type { Person } from './people'

// A refusal would be logged, and here it is what is waited for.
setLogLevel('silent')

/** A channel that somebody has open, as the real rules let them: what arrived there, and with which word it ended. */
export function listenAs({ uid }: Person, serverId: ServerId, channelId: ChannelId) {
  const projectId = process.env['GCLOUD_PROJECT'] ?? ''
  const db = getFirestore(initializeApp({ projectId, apiKey: 'any' }, randomUUID()))
  const [host = '', port] = (process.env['FIRESTORE_EMULATOR_HOST'] ?? '').split(':')
  connectFirestoreEmulator(db, host, Number(port), { mockUserToken: { user_id: uid } })
  const texts: string[] = []
  const newest = query(
    collection(db, paths.messages(serverId, channelId)),
    where('held', '==', false),
    orderBy('createdAt', 'desc'),
    limit(limits.messagePage),
  )
  const ending = new Promise<string>((resolve) => {
    onSnapshot(
      newest,
      (snapshot) => {
        for (const { doc } of snapshot.docChanges()) texts.push(String(doc.get('text')))
      },
      ({ code }) => resolve(code),
    )
  })
  return { texts, ending }
}
