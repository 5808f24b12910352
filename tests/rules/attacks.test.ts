/**
 * What somebody tries who wants more than they were given, as a client can ask it: by name, with the reason why it
 * fails. Where an honest request looks alike, it is made beside it, so that a refusal is about what is wrong with it.
 */
import {
  collection,
  collectionGroup,
  count,
  deleteDoc,
  deleteField,
  doc,
  documentId,
  type Firestore,
  getAggregateFromServer,
  getDoc,
  getDocs,
  limit,
  orderBy,
  type Query,
  query,
  runTransaction,
  serverTimestamp,
  setDoc,
  Timestamp,
  updateDoc,
  where,
  writeBatch,
} from 'firebase/firestore'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moderationTimings } from '@parley/domain/moderation/limits'
import { allowed, refused } from './verdicts'
import {
  accessOf,
  type Actor,
  gated,
  general,
  heading,
  memberTokens,
  messageOf,
  secret,
  server,
  serverId,
  startWorld,
  uidOf,
} from './world'

const world = await startWorld('attacks')
afterAll(() => world.end())
beforeAll(() =>
  world.rest.seed([{ path: `${server}/audit/told`, data: { schemaVersion: 1, about: [uidOf('stranger')] } }]),
)

type Attack = {
  readonly as?: Actor
  readonly attack: (db: Firestore, uid: string) => Promise<unknown>
  /** The same by somebody, or in a way, that is allowed. */
  readonly honest?: (db: Firestore, uid: string) => Promise<unknown>
  readonly honestAs?: Actor
}

const inGeneral = `${server}/channels/${general}`
const inSecret = `${server}/channels/${secret}`
const inGated = () => world.newMessagePath(gated)
const own = (uid: string) => `${server}/access/${uid}`
const newMessage = (actor: Actor, changes = {}) => ({
  ...messageOf(actor),
  createdAt: serverTimestamp(),
  ...changes,
})
const send = (db: Firestore, data: object, path = world.newMessagePath()) => setDoc(doc(db, path), data)
const sendHonestly = (db: Firestore) => send(db, newMessage('member'))
const listMessages = (db: Firestore, channel: string, ...constraints: Parameters<typeof query>[1][]) =>
  getDocs(query(collection(db, `${channel}/messages`), ...constraints))
const shown = [where('held', '==', false), orderBy('createdAt', 'desc'), limit(50)] as const

const attacks: Record<string, Record<string, Attack>> = {
  'one’s own membership': {
    'write oneself the administrators’ role: access documents are written by functions alone': {
      attack: (db, uid) => updateDoc(doc(db, own(uid)), { roles: accessOf('administrator')['roles'] }),
    },
    'write oneself into a server: a membership begins with a function that counts and checks': {
      as: 'stranger',
      attack: (db, uid) => setDoc(doc(db, own(uid)), accessOf('member')),
    },
    'take the tokens of the moderators’ channel into one’s own access: tokens are compiled': {
      attack: (db, uid) => updateDoc(doc(db, own(uid)), { viewTokens: memberTokens('moderator') }),
    },
    'end one’s own timeout: its end stands in the access document': {
      as: 'timed out member',
      attack: (db, uid) => updateDoc(doc(db, own(uid)), { timeoutUntil: new Date(0) }),
    },
    'delete the access document to start anew without a timeout: nobody may delete it': {
      as: 'timed out member',
      attack: (db, uid) => deleteDoc(doc(db, own(uid))),
    },
    'lift one’s own suspension: both of its marks are out of reach': {
      as: 'suspended member',
      attack: async (db, uid) => {
        await refused(updateDoc(doc(db, own(uid)), { suspended: false }))
        return deleteDoc(doc(db, `suspensions/${uid}`))
      },
    },
    'have joined earlier, to read what was said before: the date is the function’s': {
      as: 'member who may not read history',
      attack: (db, uid) => updateDoc(doc(db, own(uid)), { joinedAt: new Date(0) }),
    },
    'put another server’s tokens into one’s own standing: it is compiled from memberships': {
      as: 'stranger',
      attack: (db, uid) =>
        setDoc(doc(db, `users/${uid}/private/standing`), {
          schemaVersion: 1,
          suspended: false,
          servers: { [serverId]: memberTokens('owner') },
          viewTokens: memberTokens('owner'),
        }),
    },
    'make a warning disappear unacknowledged: a function takes it away, and writes down when': {
      attack: (db, uid) =>
        setDoc(doc(db, `users/${uid}/private/warnings`), { schemaVersion: 1, servers: {} }),
    },
    'call the read position of a place “warnings”: its name is no id either': {
      attack: (db, uid) =>
        setDoc(doc(db, `users/${uid}/private/warnings`), { schemaVersion: 1, channels: {} }),
    },
    'call the read position of a place “standing”, which writes it through another rule: its name is no id': {
      as: 'stranger',
      attack: (db, uid) =>
        setDoc(doc(db, `users/${uid}/private/standing`), { schemaVersion: 1, channels: {} }),
      honest: (db, uid) =>
        setDoc(doc(db, `users/${uid}/private/${serverId}`), { schemaVersion: 1, channels: {} }),
    },
  },

  'the gate for newcomers': {
    'take the mark away that one has not agreed to the rules: a function does, when one agrees': {
      attack: async (db, uid) => {
        await world.rest.seed([{ path: own(uid), data: { ...accessOf('member'), pending: true } }])
        await refused(sendHonestly(db))
        await refused(updateDoc(doc(db, own(uid)), { pending: false }))
        await refused(updateDoc(doc(db, own(uid)), { pending: deleteField() }))
        return send(db, newMessage('member'))
      },
      honest: async (db, uid) => {
        await world.rest.seed([{ path: own(uid), data: accessOf('member') }])
        return sendHonestly(db)
      },
    },
    'have made the account earlier: when it was made is copied by the function that lets one in': {
      attack: (db, uid) => updateDoc(doc(db, own(uid)), { accountAt: new Date(0) }),
    },
    'have made it earlier where it is copied from': {
      attack: (db, uid) => updateDoc(doc(db, `users/${uid}`), { createdAt: new Date(1) }),
      honest: (db, uid) => updateDoc(doc(db, `users/${uid}`), { bio: 'Since ever' }),
    },
    'talk with a token from before the address was verified: the token says so, and is renewed': {
      attack: () => send(world.asVerified('member', false), newMessage('member'), inGated()),
      honest: () => send(world.asVerified('member', true), newMessage('member'), inGated()),
    },
    'talk with a token that knows of no address': {
      attack: (db) => send(db, newMessage('member'), inGated()),
      honest: (db) => send(db, newMessage('moderator'), inGated()),
      honestAs: 'moderator',
    },
    'say in the message that one is verified': {
      attack: (db) => send(db, newMessage('member', { emailVerified: true }), inGated()),
    },
    'lower what the server asks for: a function asks for `manageServer`': {
      as: 'administrator',
      attack: async (db) => {
        await refused(updateDoc(doc(db, server), { verification: 'none', houseRules: '' }))
        return updateDoc(doc(db, `${server}/acl/${gated}`), { gate: 'none' })
      },
    },
  },

  'roles, overwrites and lists': {
    'grant the everyone role everything: roles are changed by functions that know the hierarchy': {
      attack: (db) => updateDoc(doc(db, `${server}/roles/${serverId}`), { permissions: ['administrator'] }),
    },
    'add a role of one’s own': {
      as: 'moderator',
      attack: (db) =>
        setDoc(doc(db, `${server}/roles/100000000000000099`), {
          schemaVersion: 1,
          name: 'mine',
          permissions: ['administrator'],
          position: 99,
        }),
    },
    'open a channel to oneself by an overwrite: also who may see the channel may not write it': {
      as: 'moderator',
      attack: (db, uid) =>
        updateDoc(doc(db, inSecret), {
          [`overwrites.${uid}`]: { kind: 'member', allow: ['manageRoles'], deny: [] },
        }),
    },
    'take somebody else’s overwrite away': {
      as: 'administrator',
      attack: (db) => updateDoc(doc(db, inGeneral), { overwrites: {} }),
    },
    'write the compiled list itself: nobody does': {
      as: 'owner',
      attack: (db, uid) => updateDoc(doc(db, `${server}/acl/${general}`), { owner: uid }),
    },
    'read the compiled list, to see who may do what': {
      as: 'owner',
      attack: (db) => getDoc(doc(db, `${server}/acl/${secret}`)),
    },
    'open the private channel to everybody’s list by its tokens': {
      as: 'moderator',
      attack: (db) => updateDoc(doc(db, inSecret), { viewTokens: [serverId] }),
    },
    'make oneself the owner: a function asks the owner for a fresh sign-in': {
      as: 'administrator',
      attack: (db, uid) => updateDoc(doc(db, server), { ownerId: uid }),
    },
    'show a role that one does not hold, in the list of members': {
      attack: (db, uid) =>
        updateDoc(doc(db, `${server}/members/${uid}`), { roles: accessOf('administrator')['roles'] }),
    },
  },

  'speaking as somebody else, or where one may not': {
    'send under another’s name: the author is whoever asks': {
      attack: (db) => send(db, newMessage('owner')),
      honest: sendHonestly,
    },
    'hand one’s own message to another afterwards: an edit changes words alone': {
      attack: async (db) => {
        const path = await world.putMessage('member')
        return updateDoc(doc(db, path), { authorId: uidOf('owner'), editedAt: serverTimestamp() })
      },
      honest: async (db) => {
        const path = await world.putMessage('member')
        return updateDoc(doc(db, path), { text: 'Hello again', editedAt: serverTimestamp() })
      },
    },
    'send a message of an hour ago, above what was answered: the time is the server’s': {
      attack: (db) =>
        send(db, newMessage('member', { createdAt: Timestamp.fromMillis(Date.now() - 3_600_000) })),
      honest: sendHonestly,
    },
    'put words into what Parley says of one, that one joined': {
      attack: async (db) => {
        const path = await world.putMessage('member', { type: 'join', text: '' })
        return updateDoc(doc(db, path), { text: 'I founded this place', editedAt: serverTimestamp() })
      },
      honest: async (db) => deleteDoc(doc(db, await world.putMessage('member', { type: 'join', text: '' }))),
    },
    'make a message of one’s own look like it afterwards': {
      attack: async (db) =>
        updateDoc(doc(db, await world.putMessage('member')), { type: 'join', editedAt: serverTimestamp() }),
    },
    'edit without a trace: an edit says when it was': {
      attack: async (db) => updateDoc(doc(db, await world.putMessage('member')), { text: 'I never said so' }),
    },
    'send what only Parley says, a message of another type': {
      attack: (db) => send(db, newMessage('member', { type: 'join' })),
      honest: sendHonestly,
    },
    'pin it while it is sent': {
      attack: (db) => send(db, newMessage('member', { pinned: true })),
      honest: sendHonestly,
    },
    'bring a field along that nobody knows, to be read by a later version': {
      attack: (db) => send(db, newMessage('member', { authorRoles: ['administrator'] })),
      honest: sendHonestly,
    },
    'take over an existing message by creating it again under its id': {
      attack: async (db) => send(db, newMessage('member'), await world.putMessage('owner')),
    },
    'write through the bottom of a channel that does not exist: it has no list of who may': {
      as: 'administrator',
      attack: (db) =>
        send(
          db,
          newMessage('administrator'),
          `${server}/channels/100000000000000055/messages/${'a'.repeat(20)}`,
        ),
      honest: (db) => send(db, newMessage('administrator')),
    },
    'say something in a category': {
      as: 'owner',
      attack: (db) => send(db, newMessage('owner'), world.newMessagePath(heading)),
      honest: (db) => send(db, newMessage('owner')),
    },
    'be seen typing in a channel that one may not see': {
      attack: (db, uid) => setDoc(doc(db, `${inSecret}/typing/${uid}`), typingNotice()),
      honest: (db, uid) => setDoc(doc(db, `${inGeneral}/typing/${uid}`), typingNotice()),
    },
    'make somebody else seem to type': {
      attack: (db) => setDoc(doc(db, `${inGeneral}/typing/${uidOf('owner')}`), typingNotice()),
    },
    'speak through a timeout by editing an old message': {
      as: 'timed out member',
      attack: async (db) =>
        updateDoc(doc(db, await world.putMessage('timed out member')), {
          text: 'I still speak',
          editedAt: serverTimestamp(),
        }),
    },
  },

  'reading what one may not': {
    'list a private channel’s messages although its name is known': {
      attack: (db) => listMessages(db, inSecret, ...shown),
      honest: (db) => listMessages(db, inSecret, ...shown),
      honestAs: 'moderator',
    },
    'count them instead, which shows no document': {
      attack: (db) =>
        countOf(query(collection(db, `${inSecret}/messages`), where('held', '==', false), limit(50))),
      honest: (db) =>
        countOf(query(collection(db, `${inSecret}/messages`), where('held', '==', false), limit(50))),
      honestAs: 'moderator',
    },
    'list what is held for moderators, by leaving the word out of the query': {
      attack: (db) => listMessages(db, inGeneral, orderBy('createdAt', 'desc'), limit(50)),
      honest: (db) => listMessages(db, inGeneral, ...shown),
    },
    'list where nothing says since when: without the history a query has to': {
      as: 'member who may not read history',
      attack: (db) => listMessages(db, inGeneral, ...shown),
      honest: (db) =>
        listMessages(db, inGeneral, where('createdAt', '>=', accessOf('member')['joinedAt']), ...shown),
    },
    'ask for all messages of all channels at once: no rule knows of such a list': {
      as: 'owner',
      attack: (db) => getDocs(query(collectionGroup(db, 'messages'), where('held', '==', false), limit(10))),
    },
    'ask for one’s own memberships everywhere, to find what others forgot to close': {
      attack: (db) => getDocs(query(collectionGroup(db, 'access'), limit(10))),
    },
    'ask for channels by their name instead of by one’s tokens: the list could not be proved': {
      attack: (db) =>
        getDocs(query(collection(db, `${server}/channels`), where('name', '==', secret), limit(10))),
      honest: (db) =>
        getDocs(
          query(
            collection(db, `${server}/channels`),
            where('viewTokens', 'array-contains-any', memberTokens('member')),
            limit(500),
          ),
        ),
    },
    'ask for channels by the moderators’ tokens': {
      attack: (db) =>
        getDocs(
          query(
            collection(db, `${server}/channels`),
            where('viewTokens', 'array-contains-any', memberTokens('moderator')),
            limit(500),
          ),
        ),
    },
    'learn by an id range which channels there are': {
      attack: (db) =>
        getDocs(query(collection(db, `${server}/channels`), where(documentId(), '>=', '1'), limit(500))),
    },
    'see where something was said by tokens of a server that one left': {
      as: 'stranger',
      attack: (db) =>
        getDocs(
          query(
            collectionGroup(db, 'activity'),
            where('viewTokens', 'array-contains-any', memberTokens('member')),
            limit(500),
          ),
        ),
    },
    'read where somebody else has read up to': {
      as: 'administrator',
      attack: (db) => getDoc(doc(db, `users/${uidOf('member')}/private/${serverId}`)),
    },
    'see who hides behind “invisible”: presence is its owner’s alone': {
      as: 'owner',
      attack: (db) => getDoc(doc(db, `presence/${uidOf('member')}`)),
    },
    'fetch the whole member list at once': {
      attack: (db) => getDocs(collection(db, `${server}/members`)),
      honest: (db) => getDocs(query(collection(db, `${server}/members`), limit(100))),
    },
  },

  'the log of what was done': {
    'forge an entry that another did it: entries are written by functions alone': {
      as: 'moderator',
      attack: (db) => setDoc(doc(db, `${server}/audit/forged`), told('owner')),
    },
    'forge one as the administrator, whom one would believe: not even they write it': {
      as: 'administrator',
      attack: (db) => setDoc(doc(db, `${server}/audit/forged`), told('administrator')),
    },
    'edit one’s own act out of an entry': {
      as: 'administrator',
      attack: (db) => updateDoc(doc(db, `${server}/audit/told`), { actorId: uidOf('moderator') }),
    },
    'delete an entry as the owner: whoever owns a server answers for what they do in it': {
      as: 'owner',
      attack: (db) => deleteDoc(doc(db, `${server}/audit/told`)),
    },
    'have an entry swept early, or never, by another end of its life': {
      as: 'owner',
      attack: async (db) => {
        await refused(updateDoc(doc(db, `${server}/audit/told`), { expireAt: new Date(0) }))
        const forever = { ...told('owner'), expireAt: new Date('9999-01-01') }
        return setDoc(doc(db, `${server}/audit/forever`), forever)
      },
    },
    'hide a forged entry in a batch with an honest message: all fail together': {
      attack: (db) => {
        const batch = writeBatch(db)
        batch.set(doc(db, world.newMessagePath()), newMessage('member'))
        batch.set(doc(db, `${server}/audit/forged`), told('owner'))
        return batch.commit()
      },
      honest: (db) => {
        const batch = writeBatch(db)
        batch.set(doc(db, world.newMessagePath()), newMessage('member'))
        return batch.commit()
      },
    },
    'write one with a suspended account whose token is still good': {
      as: 'suspended moderator',
      attack: (db) => setDoc(doc(db, `${server}/audit/forged`), told('suspended moderator')),
    },
    'read who did what as an administrator, past the function that asks what they may do now': {
      as: 'administrator',
      attack: async (db) => {
        await refused(getDocs(query(collection(db, `${server}/audit`), orderBy('at', 'desc'), limit(50))))
        return getDoc(doc(db, `${server}/audit/told`))
      },
    },
    'look for oneself in the logs of all servers at once': {
      as: 'stranger',
      attack: (db, uid) =>
        getDocs(query(collectionGroup(db, 'audit'), where('about', 'array-contains', uid), limit(1))),
    },
    'learn how many entries tell of somebody: to count is to list': {
      attack: (db, uid) =>
        getAggregateFromServer(
          query(collection(db, `${server}/audit`), where('about', 'array-contains', uid), limit(1)),
          { all: count() },
        ),
    },
    'read an entry within a transaction that writes a message': {
      attack: (db) =>
        runTransaction(db, async (tx) => {
          await tx.get(doc(db, `${server}/audit/told`))
          tx.set(doc(db, world.newMessagePath()), newMessage('member'))
        }),
    },
    'put an entry below a channel that one manages: it is no place that any rule names': {
      as: 'owner',
      attack: (db) => setDoc(doc(db, `${inGeneral}/audit/forged`), told('owner')),
    },
  },
  'several writes in one': {
    'join and speak in one batch: every write is judged by itself, and joining is refused': {
      as: 'stranger',
      attack: (db, uid) => {
        const batch = writeBatch(db)
        batch.set(doc(db, own(uid)), accessOf('member'))
        batch.set(doc(db, world.newMessagePath()), newMessage('stranger'))
        return batch.commit()
      },
    },
    'hide a forged message among honest ones: all fail together': {
      attack: (db) => {
        const batch = writeBatch(db)
        for (let n = 0; n < 5; n++) batch.set(doc(db, world.newMessagePath()), newMessage('member'))
        batch.set(doc(db, world.newMessagePath()), newMessage('owner'))
        return batch.commit()
      },
      honest: (db) => {
        const batch = writeBatch(db)
        for (let n = 0; n < 5; n++) batch.set(doc(db, world.newMessagePath()), newMessage('member'))
        return batch.commit()
      },
    },
    'read a private channel within a transaction that writes elsewhere': {
      attack: (db) =>
        runTransaction(db, async (tx) => {
          await tx.get(doc(db, inSecret))
          tx.set(doc(db, world.newMessagePath()), newMessage('member'))
        }),
    },
    'read through a transaction that deletes one’s own message and a stranger’s': {
      attack: async (db) => {
        const [mine, theirs] = [await world.putMessage('member'), await world.putMessage('owner')]
        return runTransaction(db, (tx) => {
          tx.delete(doc(db, mine))
          tx.delete(doc(db, theirs))
          return Promise.resolve()
        })
      },
    },
  },
}

function told(actor: Actor) {
  const at = serverTimestamp()
  const target = { kind: 'member', id: uidOf('member'), name: '' }
  return {
    schemaVersion: 1,
    at,
    by: 'member',
    actorId: uidOf(actor),
    action: 'memberKick',
    target,
    about: [uidOf('member')],
    documents: [],
    changes: {},
    details: {},
    reason: '',
    expireAt: Timestamp.fromMillis(Date.now() + moderationTimings.auditKeptMs),
  }
}

function typingNotice() {
  const expireAt = Timestamp.fromMillis(Date.now() + 60_000)
  return { schemaVersion: 1, at: serverTimestamp(), expireAt }
}

const countOf = (of: Query) => getAggregateFromServer(of, { all: count() })

describe.each(Object.entries(attacks))('%s', (_about, named) => {
  it.each(Object.entries(named))('%s', async (_name, { as = 'member', attack, honest, honestAs = as }) => {
    await refused(attack(world.as(as), uidOf(as)))
    if (honest) await allowed(honest(world.as(honestAs), uidOf(honestAs)))
  })
})

it('these are more than a handful', () => {
  expect(Object.values(attacks).flatMap((named) => Object.keys(named)).length).toBeGreaterThanOrEqual(25)
})
