import { mintMessageId } from '@parley/domain/ids'
import { limits, schemaVersion } from '@parley/domain/limits'
import { paths } from '@parley/domain/paths'
import { deleteApp, initializeApp } from 'firebase/app'
import {
  collection,
  connectFirestoreEmulator,
  doc,
  getFirestore,
  limit,
  onSnapshot,
  orderBy,
  query,
  serverTimestamp,
  setDoc,
  where,
} from 'firebase/firestore'
import { setTimeout as delay } from 'node:timers/promises'
import { dupe, dupette } from '../e2e/harness/actions'
import type { freshCommunity } from '../e2e/harness/emulators'
import { uidOf } from '../e2e/harness/people'
import type { Figure } from './Figure'

const sends = 30
const pauseMs = 500

/** The same write and the same query with the SDK alone: what is left for the app to lose or to save. */
export async function measureBareFirestore(
  community: Awaited<ReturnType<typeof freshCommunity>>,
): Promise<Figure> {
  const path = paths.messages(community.serverId, community.channelId('reading-room'))
  const [authorId, readerId] = [await uidOf(dupe.email), await uidOf(dupette.email)]
  const [author, reader] = [clientOf(authorId), clientOf(readerId)]
  const arrivals = new Map<string, () => void>()
  const page = query(
    collection(reader.db, path),
    where('held', '==', false),
    orderBy('createdAt', 'desc'),
    limit(limits.messagePage),
  )
  const stop = onSnapshot(page, (snapshot) => {
    for (const change of snapshot.docChanges()) arrivals.get(change.doc.id)?.()
  })
  const samples: number[] = []
  for (let i = 0; i < sends; i++) {
    await delay(pauseMs)
    const id = mintMessageId()
    const arrived = new Promise<void>((resolve) => arrivals.set(id, resolve))
    const startedAt = performance.now()
    const text = `Bare message ${i}`
    const message = { schemaVersion, authorId, text, createdAt: serverTimestamp(), editedAt: null }
    void setDoc(doc(author.db, path, id), { ...message, type: 'text', held: false, pinned: false })
    await arrived
    samples.push(performance.now() - startedAt)
  }
  stop()
  await Promise.all([author, reader].map(({ app }) => deleteApp(app)))
  return { name: 'Firestore alone, write → another client', unit: 'ms', samples, isBaseline: true }
}

function clientOf(uid: string) {
  const app = initializeApp({ projectId: process.env['GCLOUD_PROJECT']! }, uid)
  const db = getFirestore(app)
  const [host, port] = process.env['FIRESTORE_EMULATOR_HOST']!.split(':')
  connectFirestoreEmulator(db, host!, Number(port), { mockUserToken: { user_id: uid } })
  return { app, db }
}
