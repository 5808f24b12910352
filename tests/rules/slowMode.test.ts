/** Who waits between two messages in a slow channel, and what somebody tries who does not want to. */
import { mintMessageId } from '@parley/domain/ids'
import { isSlowed } from '@parley/domain/permissions/can'
import { type ChannelInput, compileAcl } from '@parley/domain/permissions/compile'
import { defaultEveryonePermissions } from '@parley/domain/permissions/permission'
import {
  collection,
  deleteDoc,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  limit,
  query,
  serverTimestamp,
  setDoc,
  Timestamp,
  updateDoc,
  writeBatch,
} from 'firebase/firestore'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createRest } from './rest'
import { allowed, nobodyMay, onlyTheseMay, refused } from './verdicts'
import {
  type Actor,
  general,
  messageOf,
  rulesSource,
  server,
  serverId as s,
  slow,
  startWorld,
  uidOf,
} from './world'

const world = await startWorld('slow')
afterAll(() => world.end())

describe('who waits', () => {
  const rest = createRest('demo-rules-slow-people')
  const moderators = '100000000000000102'
  const hurried = '100000000000000103'
  const unhurried = '100000000000000104'
  const administrators = '100000000000000105'
  const roles = [
    { id: s, permissions: defaultEveryonePermissions },
    { id: moderators, permissions: ['manageMessages', 'manageChannels'] as const },
    { id: hurried, permissions: ['bypassSlowmode'] as const },
    { id: unhurried, permissions: [] },
    { id: administrators, permissions: ['administrator'] as const },
  ]
  const overwrites: ChannelInput['overwrites'] = {
    [unhurried]: { kind: 'role', allow: [], deny: ['bypassSlowmode'] },
    vip: { kind: 'member', allow: ['bypassSlowmode'], deny: [] },
    vop: { kind: 'member', allow: [], deny: ['bypassSlowmode'] },
  }
  const aclOf = (id: string, slowModeSeconds: number) =>
    compileAcl({
      server: { ownerId: 'olga' },
      serverId: s,
      roles,
      channel: { id, type: 'text', overwrites, slowModeSeconds },
    })
  const acls = { quick: aclOf('quick', 0), slow: aclOf('slow', 10) }
  const people: Record<string, { uid?: string; roles?: string[]; waits: boolean }> = {
    'a member': { waits: true },
    'a moderator: Discord asks for the one permission since it stands apart': {
      roles: [moderators],
      waits: true,
    },
    'whoever may bypass it': { roles: [hurried], waits: false },
    'whoever may bypass it, but not here': { roles: [hurried, unhurried], waits: true },
    'whoever may bypass it, but not here by name': { uid: 'vop', roles: [hurried], waits: true },
    'whoever may bypass it here by name': { uid: 'vip', waits: false },
    'an administrator': { roles: [administrators], waits: false },
    'the owner': { uid: 'olga', waits: false },
  }
  const commit = (channel: string, uid: string, withCooldown: boolean) => {
    const id = mintMessageId()
    const base = `servers/${s}/channels/${channel}`
    const said = { ...messageOf('member'), authorId: uid }
    const data = Object.fromEntries(Object.entries(said).filter(([name]) => name !== 'createdAt'))
    const cooldown = { schemaVersion: 1, messageId: id }
    return rest.commit(
      [
        { path: `${base}/messages/${id}`, data, serverTimes: ['createdAt'] },
        ...(withCooldown
          ? [{ path: `${base}/cooldowns/${uid}`, data: cooldown, serverTimes: ['last'] }]
          : []),
      ],
      rest.tokenOf(uid),
    )
  }
  const enter = async (uid: string, held: readonly string[]) => {
    const times = { timeoutUntil: new Date(0), joinedAt: new Date(0) }
    const access = { schemaVersion: 1, roles: [s, ...held], viewTokens: [s], suspended: false, ...times }
    await rest.seed([{ path: `servers/${s}/access/${uid}`, data: access }])
    for (const channel of ['quick', 'slow', 'old']) {
      await rest.remove(`servers/${s}/channels/${channel}/cooldowns/${uid}`)
    }
  }

  it.each(Object.entries(people))('%s', async (_name, { uid = 'ada', roles: held = [], waits }) => {
    await rest.setRules(rulesSource)
    const old = Object.fromEntries(Object.entries(acls.quick).filter(([name]) => name !== 'slow'))
    const stored = { ...acls, old }
    await rest.seed(Object.entries(stored).map(([id, data]) => ({ path: `servers/${s}/acl/${id}`, data })))
    await enter(uid, held)
    for (const channel of ['quick', 'old']) {
      expect((await commit(channel, uid, false)).isAllowed).toBe(true)
      // Whoever has not heard yet that it is off is not refused.
      expect((await commit(channel, uid, true)).isAllowed).toBe(true)
      expect((await commit(channel, uid, true)).isAllowed).toBe(true)
    }
    expect((await commit('slow', uid, false)).isAllowed).toBe(!waits)
    expect((await commit('slow', uid, true)).isAllowed).toBe(true)
    expect((await commit('slow', uid, true)).isAllowed).toBe(false)
    const who = { uid, roles: [s, ...held] }
    expect([isSlowed(acls.slow, who), isSlowed(acls.quick, who)]).toEqual([waits, false])
  })
})

const inSlow = `${server}/channels/${slow}`
const inGeneral = `${server}/channels/${general}`
const cooldownOf = (actor: Actor, channel = inSlow) => `${channel}/cooldowns/${uidOf(actor)}`
const began = (secondsAgo: number, actor: Actor = 'member', channel = inSlow) =>
  world.rest.seed([
    {
      path: cooldownOf(actor, channel),
      data: { schemaVersion: 1, last: new Date(Date.now() - secondsAgo * 1000), messageId: mintMessageId() },
    },
  ])
const newMessage = (actor: Actor = 'member') => ({ ...messageOf(actor), createdAt: serverTimestamp() })
const cooldown = (messageId: string, changes = {}) => ({
  schemaVersion: 1,
  last: serverTimestamp(),
  messageId,
  ...changes,
})
/** As the client sends it. */
type Sent = { id?: string; with?: object; actor?: Actor; channel?: string }
function send(db: Firestore, sent: Sent = {}) {
  const { id = mintMessageId(), with: changes = {}, actor = 'member', channel = inSlow } = sent
  return writeBatch(db)
    .set(doc(db, `${channel}/messages/${id}`), newMessage(actor))
    .set(doc(db, cooldownOf(actor, channel)), cooldown(id, changes))
    .commit()
}

describe('the wait', () => {
  beforeEach(() => world.rest.remove(cooldownOf('member')))

  it('begins with the first message, and ends after the time that is set now', async () => {
    const db = world.as('member')
    await allowed(send(db))
    await refused(send(db))
    await began(9)
    await refused(send(db))
    await began(10.1)
    await allowed(send(db))
    await refused(send(db))
  })
  it('is each channel’s own', async () => {
    const db = world.as('member')
    await allowed(send(db))
    await allowed(setDoc(doc(db, world.newMessagePath()), newMessage()))
  })
  it('is no obstacle to edit and delete what was said', async () => {
    const db = world.as('member')
    const path = await world.putMessage('member', {}, slow)
    await allowed(send(db))
    await allowed(updateDoc(doc(db, path), { text: 'Better', editedAt: serverTimestamp() }))
    await allowed(deleteDoc(doc(db, path)))
  })
  it('is read by whoever waits, also where there is none yet', async () => {
    await allowed(getDoc(doc(world.as('member'), cooldownOf('member'))))
    await allowed(send(world.as('member')))
    await allowed(getDoc(doc(world.as('member'), cooldownOf('member'))))
    await refused(getDoc(doc(world.as('owner'), cooldownOf('member'))))
    await refused(getDocs(query(collection(world.as('owner'), `${inSlow}/cooldowns`), limit(1))))
  })
})

const senders: Actor[] = ['member', 'member who may not read history', 'moderator', 'administrator', 'owner']
describe('cooldowns', () => {
  beforeEach(() => Promise.all(senders.map((actor) => world.rest.remove(cooldownOf(actor, inGeneral)))))
  onlyTheseMay('begin one where they may write', world, senders, ({ db, actor }) =>
    send(db, { actor, channel: inGeneral }),
  )
  nobodyMay(
    'delete a cooldown',
    world,
    async ({ db, actor }) => {
      await began(60, actor, inGeneral)
      return deleteDoc(doc(db, cooldownOf(actor, inGeneral)))
    },
    () => world.rest.remove(cooldownOf('member', inGeneral)),
  )
})

/** Each is tried once the wait is over, so that it is not the wait that refuses it. */
describe('what is tried to write more', () => {
  const db = world.as('member')
  const other = world.as('moderator')
  const messageIn = (channel = inSlow, id: string = mintMessageId()) => doc(db, `${channel}/messages/${id}`)
  const own = doc(db, cooldownOf('member'))
  const uids = [uidOf('member'), uidOf('moderator')]
  beforeEach(async () => {
    await began(60)
    await Promise.all(uids.map((uid) => world.rest.remove(`${inGeneral}/cooldowns/${uid}`)))
  })

  it('nothing but a message with its cooldown', async () => {
    await allowed(send(db))
  })
  it('a message without one', async () => {
    await refused(setDoc(messageIn(), newMessage()))
  })
  it('twenty messages under one', async () => {
    const ids = Array.from({ length: 20 }, () => mintMessageId())
    const batch = writeBatch(db).set(own, cooldown(ids[0]!))
    for (const id of ids) batch.set(messageIn(inSlow, id), newMessage())
    await refused(batch.commit())
  })
  it('two messages, each with a cooldown, in one', async () => {
    const [one, two] = [mintMessageId(), mintMessageId()]
    const batch = writeBatch(db)
      .set(own, cooldown(one))
      .set(messageIn(inSlow, one), newMessage())
      .set(own, cooldown(two))
      .set(messageIn(inSlow, two), newMessage())
    await refused(batch.commit())
  })
  it('one that names another message', async () => {
    const batch = writeBatch(db).set(messageIn(), newMessage()).set(own, cooldown(mintMessageId()))
    await refused(batch.commit())
  })
  it('one that was written before, and names the message to come', async () => {
    const id = mintMessageId()
    await allowed(setDoc(own, cooldown(id)))
    await refused(setDoc(messageIn(inSlow, id), newMessage()))
    // It made only its writer wait.
    await refused(send(db))
  })
  it('one of a moment ago', async () => {
    await refused(send(db, { with: { last: Timestamp.fromMillis(Date.now() - 20_000) } }))
  })
  it('one to come', async () => {
    await refused(send(db, { with: { last: Timestamp.fromMillis(Date.now() + 20_000) } }))
  })
  it('one that says more, or less', async () => {
    await refused(send(db, { with: { note: 'x' } }))
    await refused(send(db, { with: { schemaVersion: 2 } }))
    await refused(send(db, { with: { messageId: 'short' } }))
  })
  it('to push the clock back with an old message', async () => {
    const path = await world.putMessage('member', {}, slow)
    await refused(updateDoc(own, { last: Timestamp.fromMillis(0) }))
    const batch = writeBatch(db)
      .set(own, cooldown(path.split('/').at(-1)!, { last: Timestamp.fromMillis(0) }))
      .update(doc(db, path), { text: 'Better', editedAt: serverTimestamp() })
    await refused(batch.commit())
  })
  it('to delete it, and write at once again', async () => {
    await refused(deleteDoc(own))
    await allowed(send(db))
    await refused(writeBatch(db).delete(own).commit())
    const id = mintMessageId()
    const batch = writeBatch(db).delete(own).set(own, cooldown(id)).set(messageIn(inSlow, id), newMessage())
    await refused(batch.commit())
  })
  it('with the cooldown of somebody else', async () => {
    const id = mintMessageId()
    const theirs = doc(db, cooldownOf('moderator'))
    await refused(writeBatch(db).set(messageIn(inSlow, id), newMessage()).set(theirs, cooldown(id)).commit())
    await world.rest.remove(cooldownOf('moderator'))
    await refused(setDoc(theirs, cooldown(id)))
    await allowed(send(other, { actor: 'moderator' }))
  })
  it('with the cooldown of another channel', async () => {
    const id = mintMessageId()
    const there = doc(db, cooldownOf('member', inGeneral))
    await refused(writeBatch(db).set(messageIn(inSlow, id), newMessage()).set(there, cooldown(id)).commit())
    await allowed(
      writeBatch(db).set(messageIn(inGeneral, id), newMessage()).set(there, cooldown(id)).commit(),
    )
  })
  it('to bring an old message up as a new one by an edit', async () => {
    const path = await world.putMessage('member', { createdAt: new Date(0) }, slow)
    const id = path.split('/').at(-1)!
    const again = { text: 'Again', editedAt: serverTimestamp(), createdAt: serverTimestamp() }
    await refused(updateDoc(doc(db, path), again))
    await refused(setDoc(doc(db, path), newMessage()))
    await refused(send(db, { id }))
    const batch = writeBatch(db).delete(doc(db, path)).set(doc(db, path), newMessage()).set(own, cooldown(id))
    await refused(batch.commit())
  })
  it('to begin one where they may not write', async () => {
    const silent = world.as('member who may not send')
    await refused(
      setDoc(doc(silent, cooldownOf('member who may not send', inGeneral)), cooldown(mintMessageId())),
    )
  })
})
