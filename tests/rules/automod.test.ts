/**
 * Where automod looks at messages: who may send and edit without being held, by the rules and by the domain's sentence
 * alike; and what somebody tries whose words would be stopped, by name, with why it fails.
 */
import { asUid, mintMessageId } from '@parley/domain/ids'
import { canSendUnheld } from '@parley/domain/permissions/can'
import { compileAcl } from '@parley/domain/permissions/compile'
import { defaultEveryonePermissions } from '@parley/domain/permissions/permission'
import {
  and,
  collection,
  collectionGroup,
  deleteDoc,
  deleteField,
  doc,
  getCountFromServer,
  getDoc,
  getDocs,
  limit,
  or,
  orderBy,
  query,
  serverTimestamp,
  setDoc,
  updateDoc,
  where,
  writeBatch,
} from 'firebase/firestore'
import { afterAll, describe, expect, it, test } from 'vitest'
import { createRest, type Fields } from './rest'
import { allowed, refused } from './verdicts'
import { type Actor, general, messageOf, rulesSource, server, startWorld, uidOf, watched } from './world'

const s = '100000000000000001'
const guests = '100000000000000002'
const staff = '100000000000000003'
const keepers = '100000000000000004'
const rest = createRest('demo-rules-automod-table')
await rest.clear()
await rest.setRules(rulesSource)

const roles = [
  { id: s, permissions: defaultEveryonePermissions },
  { id: guests, permissions: [] },
  { id: staff, permissions: ['administrator'] as const },
  { id: keepers, permissions: ['manageMessages'] as const },
]
const aclOf = (automod: boolean, uid = 'vera') =>
  compileAcl({
    server: { ownerId: 'olga', automod },
    serverId: s,
    roles,
    channel: {
      id: 'any',
      type: 'text',
      overwrites: {
        [uid]: { kind: 'member', allow: ['manageMessages'], deny: [] },
        dana: { kind: 'member', allow: [], deny: ['manageMessages'] },
      },
    },
  })
const aclOfBefore = Object.fromEntries(Object.entries(aclOf(false)).filter(([name]) => name !== 'automod'))
await rest.seed([
  { path: `servers/${s}/acl/on`, data: aclOf(true) },
  { path: `servers/${s}/acl/off`, data: aclOf(false) },
  { path: `servers/${s}/acl/old`, data: aclOfBefore },
])

const people: Record<string, { uid: string; roles?: string[]; isFree: boolean }> = {
  'a member': { uid: 'ada', isFree: false },
  'a member with a role': { uid: 'ben', roles: [guests], isFree: false },
  'who may delete messages': { uid: 'mod', roles: [keepers], isFree: true },
  'who may delete them in this channel': { uid: 'vera', isFree: true },
  'who may delete them, but not in this channel': { uid: 'dana', roles: [keepers], isFree: false },
  'an administrator': { uid: 'ann', roles: [staff], isFree: true },
  'the owner': { uid: 'olga', isFree: true },
}

describe.each(Object.entries(people))('%s', (_name, { uid, roles: held = [], isFree }) => {
  const token = rest.tokenOf(uid)
  const channel = (which: string) => `servers/${s}/channels/${which}/messages/${mintMessageId()}`
  const message = (changes: Fields = {}) => ({
    ...{ schemaVersion: 1, authorId: uid, text: 'Hello', editedAt: null, type: 'text' },
    ...{ held: false, pinned: false, ...changes },
  })
  const enter = () =>
    rest.seed([
      {
        path: `servers/${s}/access/${uid}`,
        data: {
          ...{ schemaVersion: 1, roles: [s, ...held], viewTokens: [s], timeoutUntil: new Date(0) },
          ...{ suspended: false, joinedAt: new Date(0) },
        },
      },
    ])
  const send = async (which: string, isHeld: boolean) => {
    await enter()
    const data = message({ held: isHeld })
    return (await rest.commit([{ path: channel(which), data, serverTimes: ['createdAt'] }], token)).isAllowed
  }
  const edit = async (which: string, wasHeld: boolean, isHeld: boolean) => {
    await enter()
    const path = channel(which)
    await rest.seed([{ path, data: message({ held: wasHeld, createdAt: new Date() }) }])
    return (await rest.update(path, { text: 'Hm', held: isHeld }, ['editedAt'], token)).isAllowed
  }

  it('sends unheld where they may, and held everywhere', async () => {
    expect(await send('on', false)).toBe(isFree)
    expect(await send('off', false)).toBe(true)
    expect(await send('old', false)).toBe(true)
    for (const which of ['on', 'off', 'old']) expect(await send(which, true)).toBe(true)
  })
  it('edits unheld where they may and it was not held; lets nothing go', async () => {
    expect(await edit('on', false, false)).toBe(isFree)
    expect(await edit('off', false, false)).toBe(true)
    expect(await edit('old', false, false)).toBe(true)
    for (const which of ['on', 'off', 'old']) {
      expect(await edit(which, false, true)).toBe(true)
      expect(await edit(which, true, true)).toBe(true)
      expect(await edit(which, true, false)).toBe(false)
    }
  })
  it('is judged alike by functions', () => {
    const who = { uid: asUid(uid), roles: [s, ...held] }
    expect([canSendUnheld(aclOf(true), who), canSendUnheld(aclOf(false), who)]).toEqual([isFree, true])
  })
})

const world = await startWorld('automod')
afterAll(() => world.end())

const inWatched = `${server}/channels/${watched}/messages`
const member = world.as('member')
const newMessage = (changes = {}, actor: Actor = 'member') => ({
  ...messageOf(actor),
  createdAt: serverTimestamp(),
  held: true,
  ...changes,
})
const edit = (changes = {}) => ({ text: 'Edited', editedAt: serverTimestamp(), held: true, ...changes })
const put = (changes: Fields = {}, actor: Actor = 'member') => world.putMessage(actor, changes, watched)
const other = uidOf('owner')

describe('attacks', () => {
  test('send without being held: others would read it before anybody looked', async () => {
    await refused(setDoc(doc(member, world.newMessagePath(watched)), newMessage({ held: false })))
    await allowed(setDoc(doc(member, world.newMessagePath(watched)), newMessage()))
  })
  test('send something between held and not: it is the one or the other', async () => {
    for (const held of ['true', 1, null]) {
      await refused(setDoc(doc(member, world.newMessagePath(watched)), newMessage({ held })))
    }
  })
  test('say something harmless and edit it once it is through: what is edited is held again', async () => {
    await refused(updateDoc(doc(member, await put()), edit({ held: false })))
    const silent = { text: 'Edited', editedAt: serverTimestamp() }
    await refused(updateDoc(doc(member, await put()), silent))
    await allowed(updateDoc(doc(member, await put()), edit()))
  })
  test('let go what is held, with an edit or without', async () => {
    await refused(updateDoc(doc(member, await put({ held: true })), edit({ held: false })))
    await refused(updateDoc(doc(member, await put({ held: true })), { held: false }))
    await refused(updateDoc(doc(member, await put({ held: true })), { held: deleteField() }))
    await refused(
      updateDoc(doc(member, await put({ held: true })), { held: false, editedAt: serverTimestamp() }),
    )
    await allowed(updateDoc(doc(member, await put({ held: true })), edit()))
  })
  test('let go one’s own as a moderator: a function looks at it first', async () => {
    const path = await put({ held: true }, 'moderator')
    await refused(updateDoc(doc(world.as('moderator'), path), edit({ held: false })))
  })
  test('let go somebody else’s as a moderator, or as the owner: nobody edits for others', async () => {
    for (const actor of ['moderator', 'owner'] as const) {
      await refused(updateDoc(doc(world.as(actor), await put({ held: true })), { held: false }))
      await refused(updateDoc(doc(world.as(actor), await put({ held: true })), edit({ held: false })))
    }
  })
  test('hold back what somebody else said: only its author edits', async () => {
    await refused(updateDoc(doc(member, await put({}, 'owner')), { held: true }))
    await refused(updateDoc(doc(member, await put({}, 'owner')), edit()))
    await refused(updateDoc(doc(world.as('moderator'), await put()), { held: true }))
  })
  test('take back the word about a message without changing it', async () => {
    const returned = { held: true, returned: { cause: 'words', notice: '' }, expireAt: new Date(4e12) }
    await refused(updateDoc(doc(member, await put(returned)), { returned: deleteField() }))
    await refused(updateDoc(doc(member, await put(returned)), edit()))
    await refused(updateDoc(doc(member, await put(returned)), edit({ returned: deleteField() })))
    const anew = { returned: deleteField(), expireAt: deleteField() }
    await refused(updateDoc(doc(member, await put(returned)), edit({ ...anew, held: false })))
    await allowed(updateDoc(doc(member, await put(returned)), edit(anew)))
  })
  test('write the word oneself, of an own message', async () => {
    const returned = { returned: { cause: 'words', notice: 'Call this number' } }
    await refused(setDoc(doc(member, world.newMessagePath(watched)), newMessage(returned)))
    await refused(updateDoc(doc(member, await put()), edit(returned)))
  })
  test('send in two steps of one batch, held first and let go then', async () => {
    const batch = writeBatch(member)
    const path = world.newMessagePath(watched)
    batch.set(doc(member, path), newMessage())
    batch.update(doc(member, path), edit({ held: false }))
    await refused(batch.commit())
  })
  test('delete a held one and write it anew under its id: it is held as any other', async () => {
    const path = await put({ held: true })
    await allowed(deleteDoc(doc(member, path)))
    await refused(setDoc(doc(member, path), newMessage({ held: false })))
    await allowed(setDoc(doc(member, path), newMessage()))
  })
  test('hide one unheld message among held ones of a batch: it falls as a whole', async () => {
    const batch = writeBatch(member)
    for (const held of [true, true, false]) {
      batch.set(doc(member, world.newMessagePath(watched)), newMessage({ held }))
    }
    await refused(batch.commit())
  })
  test('pass for an alert, or for a greeting: functions alone write these', async () => {
    for (const type of ['alert', 'join']) {
      await refused(setDoc(doc(member, world.newMessagePath(watched)), newMessage({ type })))
      await refused(updateDoc(doc(member, await put()), edit({ type })))
    }
  })
  test('take an alert away that is about oneself: it is no message of one’s own', async () => {
    await refused(deleteDoc(doc(member, await put({ type: 'alert' }))))
    await allowed(deleteDoc(doc(member, await put())))
  })
  test('edit the alert', async () => {
    await refused(updateDoc(doc(member, await put({ type: 'alert' })), edit()))
  })
  test('get what somebody else has held', async () => {
    await refused(getDoc(doc(member, await put({ held: true }, 'owner'))))
    await allowed(getDoc(doc(member, await put({ held: true }))))
  })
  test('read the rules, or write them: they say what to avoid', async () => {
    for (const actor of ['member', 'moderator', 'administrator', 'owner'] as const) {
      const db = world.as(actor)
      await refused(getDoc(doc(db, `${server}/automod/rules`)))
      await refused(getDocs(query(collection(db, `${server}/automod`), limit(1))))
      await refused(setDoc(doc(db, `${server}/automod/rules`), { schemaVersion: 1, rules: [] }))
    }
  })
  test('turn it off in the server’s own document', async () => {
    await refused(updateDoc(doc(world.as('owner'), server), { automod: false }))
    await refused(updateDoc(doc(world.as('owner'), `${server}/acl/${watched}`), { automod: false }))
  })
})

describe('lists', () => {
  const ask = (...constraints: Parameters<typeof query>[1][]) =>
    query(collection(member, inWatched), ...constraints)
  const own = and(where('held', '==', true), where('authorId', '==', uidOf('member')))
  const theirs = and(where('held', '==', true), where('authorId', '==', other))
  const newest = [orderBy('createdAt', 'desc'), limit(50)] as const
  const timelineWith = (held: ReturnType<typeof and>) =>
    query(collection(member, inWatched), or(where('held', '==', false), held), ...newest)

  test('take what is shown and one’s own held ones, in one', async () => {
    const mine = await put({ held: true, text: 'Mine' })
    const hidden = await put({ held: true, text: 'Hidden' }, 'owner')
    const shown = await put({ text: 'Shown' }, 'owner')
    const { docs } = await getDocs(timelineWith(own))
    const paths = docs.map((each) => each.ref.path)
    expect(paths).toEqual(expect.arrayContaining([mine, shown]))
    expect(paths).not.toContain(hidden)
  })
  test('refuse somebody else’s held ones, alone or in a timeline, by list or by count', async () => {
    const their = [where('held', '==', true), where('authorId', '==', other), limit(50)]
    await refused(getDocs(timelineWith(theirs)))
    await refused(getDocs(ask(...their)))
    await refused(getCountFromServer(ask(...their)))
    await refused(getDocs(ask(where('held', '==', true), limit(50))))
    await refused(getCountFromServer(ask(where('held', '==', true), limit(50))))
    await refused(getDocs(ask(where('authorId', '==', other), limit(50))))
    await allowed(
      getCountFromServer(ask(where('held', '==', true), where('authorId', '==', uidOf('member')), limit(50))),
    )
  })
  test('refuse them across channels', async () => {
    const all = query(collectionGroup(member, 'messages'), where('held', '==', true), limit(5))
    await refused(getDocs(all))
  })
  test('are as before in a channel that nobody looks at', async () => {
    const path = await world.putMessage('owner', { held: true }, general)
    await refused(getDoc(doc(member, path)))
  })
})
