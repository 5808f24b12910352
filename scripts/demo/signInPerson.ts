import { type ChannelId, mintDeviceId, mintMessageId, type Uid } from '@parley/domain/ids'
import { schemaVersion, timings } from '@parley/domain/limits'
import { paths } from '@parley/domain/paths'
import { deleteApp, initializeApp } from 'firebase/app'
import {
  connectAuthEmulator,
  initializeAuth,
  inMemoryPersistence,
  signInWithEmailAndPassword,
} from 'firebase/auth'
import {
  connectFirestoreEmulator,
  deleteDoc,
  doc,
  type Firestore,
  initializeFirestore,
  memoryLocalCache,
  serverTimestamp,
  setDoc,
  terminate,
  Timestamp,
  writeBatch,
} from 'firebase/firestore'
import accounts from './accounts.json'
import { communityId } from '../seed/community'
import { uidFor } from '../seed/mint'
import type { Person } from '../seed/people'
import type { Emulators } from './emulators'

export type SignedInPerson = {
  readonly person: Person
  /** Shows "… is typing" until `say` or `leave`. */
  type(channelId: ChannelId): Promise<void>
  say(channelId: ChannelId, text: string): Promise<void>
  leave(): Promise<void>
}

/** A browser's worth of Firebase for one person: an app, a session and a cache of their own. */
export async function signInPerson(person: Person, emulators: Emulators): Promise<SignedInPerson> {
  const app = initializeApp({ projectId: emulators.projectId, apiKey: 'local' }, person.username)
  const auth = initializeAuth(app, { persistence: inMemoryPersistence })
  connectAuthEmulator(auth, emulators.authOrigin, { disableWarnings: true })
  await signInWithEmailAndPassword(auth, `${person.username}@example.com`, accounts[0]!.password)
  const db = initializeFirestore(app, { localCache: memoryLocalCache() })
  connectFirestoreEmulator(db, emulators.firestoreHost, emulators.firestorePort)
  const uid = uidFor(person.username)
  let typingIn: ChannelId | null = null
  const stopBeating = await beOnline(db, uid)

  const stopTyping = async () => {
    if (typingIn === null) return
    const ref = typingRef(db, typingIn, uid)
    typingIn = null
    await deleteDoc(ref)
  }
  return {
    person,
    async type(channelId) {
      typingIn = channelId
      await setDoc(typingRef(db, channelId, uid), typingNotice())
    },
    async say(channelId, text) {
      await setDoc(doc(db, paths.message(communityId, channelId, mintMessageId())), newMessage(uid, text))
      await stopTyping()
    },
    async leave() {
      await stopTyping()
      await stopBeating()
      await terminate(db)
      await deleteApp(app)
    },
  }
}

/** As an open page of the app does it. Gives back how to leave. */
async function beOnline(db: Firestore, uid: Uid): Promise<() => Promise<void>> {
  const id = mintDeviceId()
  const [device, heartbeat] = [doc(db, paths.device(uid, id)), doc(db, paths.heartbeat(uid, id))]
  const arriving = writeBatch(db)
  arriving.set(device, { schemaVersion, state: 'active', since: serverTimestamp() })
  arriving.set(heartbeat, aHeartbeat())
  await arriving.commit()
  const timer = setInterval(
    () => void setDoc(heartbeat, aHeartbeat()).catch(() => undefined),
    timings.heartbeatEveryMs,
  )
  return async () => {
    clearInterval(timer)
    const leaving = writeBatch(db)
    leaving.delete(device)
    leaving.delete(heartbeat)
    await leaving.commit()
  }
}

const aHeartbeat = () => ({ schemaVersion, at: serverTimestamp() })

const typingRef = (db: Firestore, channelId: ChannelId, uid: Uid) =>
  doc(db, paths.typing(communityId, channelId, uid))

const typingNotice = () => ({
  schemaVersion,
  at: serverTimestamp(),
  expireAt: Timestamp.fromMillis(Date.now() + timings.typingShownMs),
})

const newMessage = (authorId: Uid, text: string) => ({
  schemaVersion,
  authorId,
  text,
  createdAt: serverTimestamp(),
  editedAt: null,
  type: 'text',
  held: false,
  pinned: false,
})
