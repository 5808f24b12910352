/** Who reacts to what: the table of actors, what a reaction is, and the one sentence over both, rules and domain. */
import { mintMessageId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { canReact, type Who } from '@parley/domain/permissions/can'
import { compileAcl } from '@parley/domain/permissions/compile'
import { defaultEveryonePermissions } from '@parley/domain/permissions/permission'
import {
  arrayRemove,
  arrayUnion,
  collection,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  limit,
  orderBy,
  query,
  serverTimestamp,
  setDoc,
  where,
} from 'firebase/firestore'
import { afterAll, describe, expect, it } from 'vitest'
import { allowed, nobodyMay, onlyTheseMay, refused } from './verdicts'
import { type Actor, accessOf, activeMembers, messageOf, server, serverId, startWorld, uidOf } from './world'

const world = await startWorld('reactions')
afterAll(() => world.end())

const thumb = '👍'
const counted = (...kinds: string[]) => ({
  reactions: {
    countedAt: new Date(),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, { count: 1, uids: ['x'], since: new Date() }])),
  },
})
const reactor = (emojis: unknown, changes: Record<string, unknown> = {}) => ({
  schemaVersion: 1,
  emojis,
  at: serverTimestamp(),
  ...changes,
})
const stored = (emojis: string[]) => ({ schemaVersion: 1, emojis, at: new Date(0) })
const give = async (actor: Actor, path: string, data: Record<string, unknown>) =>
  setDoc(doc(world.as(actor), `${path}/reactors/${uidOf(actor)}`), data)
const put = (path: string, actor: Actor, emojis: string[]) =>
  world.rest.seed([{ path: `${path}/reactors/${uidOf(actor)}`, data: stored(emojis) }])

/** Reading it is enough to join in; what nobody may read since before they came is not theirs. */
const viewers = activeMembers.filter((actor) => actor !== 'member who may not see it')
const reactors = viewers.filter(
  (actor) => !['timed out member', 'timed out moderator', 'member who may not read history'].includes(actor),
)
const longBefore = { createdAt: new Date(0) }

describe('the table of actors', () => {
  onlyTheseMay('react with something new', world, reactors, async ({ actor }) =>
    give(actor, await world.putMessage('owner', longBefore), reactor([thumb])),
  )
  onlyTheseMay('react once more', world, reactors, async ({ actor }) => {
    const path = await world.putMessage('owner', longBefore)
    await put(path, actor, [thumb])
    await give(actor, path, reactor([thumb, '🎉']))
  })
  // Whoever was silenced, or is gone, may still take back what is theirs.
  const everybody: Actor[] = [...activeMembers, 'stranger', 'suspended member', 'suspended moderator']
  onlyTheseMay('take one back', world, everybody, async ({ actor }) => {
    const path = await world.putMessage('owner')
    await put(path, actor, [thumb, '🎉'])
    await give(actor, path, reactor(['🎉']))
  })
  onlyTheseMay('see what they reacted with', world, everybody, async ({ db, actor, uid }) => {
    const path = await world.putMessage('owner')
    await put(path, actor, [thumb])
    await getDoc(doc(db, `${path}/reactors/${uid}`))
  })
  onlyTheseMay('list who reacted', world, viewers, async ({ db }) => {
    const path = await world.putMessage('owner')
    await getDocs(
      query(
        collection(db, `${path}/reactors`),
        where('emojis', 'array-contains', thumb),
        orderBy('at', 'desc'),
        limit(limits.reactorPage),
      ),
    )
  })
  onlyTheseMay('react for another', world, [], async ({ db }) =>
    setDoc(doc(db, `${await world.putMessage('owner')}/reactors/somebody`), reactor([thumb])),
  )
  onlyTheseMay('take away what another gave', world, [], async ({ db }) => {
    const path = await world.putMessage('owner')
    await world.rest.seed([{ path: `${path}/reactors/somebody`, data: stored([thumb]) }])
    await setDoc(doc(db, `${path}/reactors/somebody`), reactor([]))
  })
  onlyTheseMay('remove what another gave', world, [], async ({ db }) => {
    const path = await world.putMessage('owner')
    await world.rest.seed([{ path: `${path}/reactors/somebody`, data: stored([thumb]) }])
    await deleteDoc(doc(db, `${path}/reactors/somebody`))
  })
  nobodyMay(
    'see what another reacted with',
    world,
    async ({ db }) => {
      const path = await world.putMessage('owner')
      await world.rest.seed([{ path: `${path}/reactors/somebody`, data: stored([thumb]) }])
      return getDoc(doc(db, `${path}/reactors/somebody`))
    },
    async () => {
      const path = await world.putMessage('owner')
      await world.rest.seed([{ path: `${path}/reactors/somebody`, data: stored([thumb]) }])
      return world.rest.get(`${path}/reactors/somebody`, 'owner')
    },
  )
})

describe('a reaction', () => {
  const good: string[] = [
    '👍',
    '👍🏽',
    '❤️',
    '👨‍👩‍👧‍👦',
    '🇩🇪',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '7️⃣',
    '#️⃣',
    '‼️',
    '↔️',
    '〰️',
    '㊗️',
    '™️',
    '♀️',
    '✔️',
    'ℹ️',
  ]
  it.each(good)('may be %s', async (emoji) => {
    await allowed(give('member', await world.putMessage('owner'), reactor([emoji])))
  })
  it('may be twenty kinds, by unions as the app writes them', async () => {
    const path = await world.putMessage('owner')
    const faces = Array.from({ length: 20 }, (_, n) => String.fromCodePoint(0x1f600 + n))
    const own = doc(world.as('member'), `${path}/reactors/${uidOf('member')}`)
    const add = (emoji: string) => setDoc(own, reactor(arrayUnion(emoji)), { merge: true })
    for (const face of faces) await allowed(add(face))
    await refused(add('🎉'))
    await allowed(setDoc(own, reactor(arrayRemove(faces[0])), { merge: true }))
    await allowed(add('🎉'))
  })

  const malformed: Record<string, Record<string, unknown>> = {
    'a word': reactor(['nice']),
    'a word of another script': reactor(['привет']),
    'a number': reactor(['7']),
    'a comma': reactor(['👍,👎']),
    nothing: reactor(['']),
    'a space': reactor(['👍 👍']),
    'a whole sentence of emojis': reactor(['👍'.repeat(41)]),
    'the same twice': reactor([thumb, thumb]),
    'no list': reactor(thumb),
    'a map': reactor({ 0: thumb }),
    numbers: reactor([7]),
    'twenty-one kinds': reactor(Array.from({ length: 21 }, (_, n) => String.fromCodePoint(0x1f600 + n))),
    "the client's clock": reactor([thumb], { at: new Date() }),
    'an unknown field': reactor([thumb], { text: 'psst' }),
    'an unknown version': reactor([thumb], { schemaVersion: 2 }),
  }
  it.each(Object.entries(malformed))('is refused as %s, first and later', async (_name, data) => {
    const path = await world.putMessage('owner')
    await refused(give('member', path, data))
    await put(path, 'member', ['🎉'])
    await refused(give('member', path, data))
    await allowed(give('member', path, reactor([thumb])))
  })
  it('is refused on a message that is not there, or not there yet', async () => {
    await refused(give('owner', world.newMessagePath(), reactor([thumb])))
    await refused(give('owner', await world.putMessage('member', { held: true }), reactor([thumb])))
    await allowed(give('owner', await world.putMessage('member'), reactor([thumb])))
  })
  it('is read in pages', async () => {
    const all = collection(world.as('member'), `${await world.putMessage('owner')}/reactors`)
    await allowed(getDocs(query(all, limit(limits.reactorPage))))
    await refused(getDocs(query(all, limit(limits.reactorPage + 1))))
    await refused(getDocs(all))
  })
  it('is counted by nobody but the function', async () => {
    const own = await world.putMessage('member')
    const message = doc(world.as('member'), own)
    await refused(setDoc(message, { ...counted(thumb), editedAt: serverTimestamp() }, { merge: true }))
    await refused(
      setDoc(message, { ...counted(thumb), text: 'x', editedAt: serverTimestamp() }, { merge: true }),
    )
    await allowed(setDoc(message, { text: 'x', editedAt: serverTimestamp() }, { merge: true }))
    const born = { ...messageOf('member'), createdAt: serverTimestamp(), ...counted(thumb) }
    await refused(setDoc(doc(world.as('member'), world.newMessagePath()), born))
  })
})

describe('the sentence, as rules and the domain have it', () => {
  const s = serverId
  const compile = { server: { ownerId: uidOf('owner') }, serverId: s }
  const everyone = (...missing: string[]) => [
    { id: s, permissions: defaultEveryonePermissions.filter((each) => !missing.includes(each)) },
    { id: '100000000000000002', permissions: ['manageMessages'] as const },
    { id: '100000000000000003', permissions: ['administrator'] as const },
  ]
  const faces = Array.from({ length: 20 }, (_, n) => String.fromCodePoint(0x1f600 + n))
  type Case = {
    actor?: Actor
    missing?: string[]
    gate?: 'email'
    locked?: true
    kinds?: string[]
    emojis?: string[]
    held?: true
    may: boolean
  }
  const cases: Record<string, Case> = {
    'a new kind with the permission': { may: true },
    'a new kind without the permission': { missing: ['addReactions'], may: false },
    'joining in without the permission': { missing: ['addReactions'], kinds: [thumb], may: true },
    'joining in, and one more': {
      missing: ['addReactions'],
      kinds: [thumb],
      emojis: [thumb, '🎉'],
      may: false,
    },
    'a new kind, as a moderator without the permission': {
      actor: 'moderator',
      missing: ['addReactions'],
      may: false,
    },
    'a new kind, as the owner': { actor: 'owner', missing: ['addReactions'], may: true },
    'a new kind, as an administrator': { actor: 'administrator', missing: ['addReactions'], may: true },
    'in a timeout': { actor: 'timed out member', may: false },
    'in a timeout, joining in': { actor: 'timed out member', kinds: [thumb], may: false },
    suspended: { actor: 'suspended member', may: false },
    'the twenty-first kind': { kinds: faces, may: false },
    'one of twenty': { kinds: faces, emojis: [faces[3]!], may: true },
    'the twentieth': { kinds: faces.slice(1), may: true },
    'a newcomer where an e-mail address is asked for': { gate: 'email', may: false },
    'in a locked channel': { locked: true, may: true },
    'on what is held': { actor: 'owner', held: true, may: false },
    'without sight of the channel': { missing: ['viewChannel'], may: false },
    'without the history, on what is older': { missing: ['readMessageHistory'], may: false },
    'without words of one’s own': { missing: ['sendMessages'], may: true },
  }
  it.each(Object.entries(cases))('%s', async (_name, { actor = 'member', may, ...of }) => {
    const id = `2${String(Math.floor(Math.random() * 1e17)).padStart(17, '0')}`
    const acl = compileAcl({
      ...compile,
      server: { ...compile.server, ...(of.gate && { verification: of.gate }) },
      roles: everyone(...(of.missing ?? [])),
      channel: { id, type: 'text', overwrites: {}, locked: of.locked ? { until: null } : null },
    })
    const path = `${server}/channels/${id}/messages/${mintMessageId()}`
    const message = messageOf('moderator', {
      createdAt: new Date(0),
      held: of.held ?? false,
      ...(of.kinds && counted(...of.kinds)),
    })
    await world.rest.seed([
      { path: `${server}/acl/${id}`, data: acl },
      { path, data: message },
    ])
    const emojis = of.emojis ?? [thumb]
    const attempt = give(actor, path, reactor(emojis))
    await (may ? allowed(attempt) : refused(attempt))

    const access = accessOf(actor) as Record<string, unknown>
    const who: Who = {
      uid: uidOf(actor),
      roles: access['roles'] as string[],
      timeoutUntil: (access['timeoutUntil'] as Date).getTime(),
      joinedAt: (access['joinedAt'] as Date).getTime(),
      suspended: access['suspended'] === true,
      emailVerified: false,
      nowMs: Date.now(),
    }
    const facts = {
      authorId: uidOf('moderator'),
      held: of.held ?? false,
      createdAt: 0,
      type: 'text' as const,
      kinds: of.kinds ?? [],
    }
    expect(canReact(acl, who, facts, emojis)).toBe(may)
  })
})
