/** Who writes in a locked channel: every kind of lock, over the documents that rules read, and by functions alike. */
import { mintMessageId } from '@parley/domain/ids'
import type { Lock } from '@parley/domain/channels/lock'
import { canSendMessage } from '@parley/domain/permissions/can'
import { type ChannelInput, compileAcl } from '@parley/domain/permissions/compile'
import { defaultEveryonePermissions } from '@parley/domain/permissions/permission'
import { afterAll, describe, expect, it } from 'vitest'
import { createRest, type Fields } from './rest'
import { rulesSource } from './world'

const s = '100000000000000001'
const moderators = '100000000000000002'
const silenced = '100000000000000003'
const administrators = '100000000000000004'
const managers = '100000000000000005'
const rest = createRest('demo-rules-lock')
await rest.clear()
await rest.setRules(rulesSource)
afterAll(() => rest.clear())

const roles = [
  { id: s, permissions: defaultEveryonePermissions },
  { id: moderators, permissions: ['manageMessages'] as const },
  { id: silenced, permissions: [] },
  { id: administrators, permissions: ['administrator'] as const },
  { id: managers, permissions: ['manageChannels'] as const },
]
const overwrites: ChannelInput['overwrites'] = {
  [silenced]: { kind: 'role', allow: [], deny: ['manageMessages'] },
  helper: { kind: 'member', allow: ['manageMessages'], deny: [] },
  mute: { kind: 'member', allow: ['manageMessages'], deny: ['sendMessages'] },
}
const hour = 3_600_000
const nowMs = Date.now()
const locks = {
  open: null,
  locked: { until: null },
  'locked for an hour': { until: nowMs + hour },
  'locked until an hour ago': { until: nowMs - hour },
} as const satisfies Record<string, Lock | null>
type Place = keyof typeof locks
const places = Object.keys(locks) as Place[]
/** Ids that a path takes. */
const idOf = (place: Place) => `c${places.indexOf(place)}`

const aclOf = (place: Place) =>
  compileAcl({
    server: { ownerId: 'olga' },
    serverId: s,
    roles,
    channel: { id: idOf(place), type: 'text', overwrites, locked: locks[place] },
  })
/** As the functions write it: a time is a timestamp. */
const storedOf = (place: Place): Fields => {
  const lock = locks[place]
  return { ...aclOf(place), locked: lock && { until: lock.until === null ? null : new Date(lock.until) } }
}
await rest.seed(places.map((place) => ({ path: `servers/${s}/acl/${idOf(place)}`, data: storedOf(place) })))
const beforeLocks = Object.fromEntries(Object.entries(storedOf('open')).filter(([name]) => name !== 'locked'))
await rest.seed([{ path: `servers/${s}/acl/old`, data: beforeLocks }])

const opened: readonly Place[] = ['open', 'locked until an hour ago']
type Person = { uid?: string; roles?: string[]; timeoutUntil?: number; writesIn: readonly Place[] }
const people: Record<string, Person> = {
  'a member': { writesIn: opened },
  'a moderator': { roles: [moderators], writesIn: places },
  'a moderator who is none here': { roles: [moderators, silenced], writesIn: opened },
  'somebody who moderates here by name': { uid: 'helper', writesIn: places },
  'somebody who moderates here, but may not send': { uid: 'mute', writesIn: [] },
  'a moderator who is timed out': {
    roles: [moderators],
    timeoutUntil: nowMs + hour,
    writesIn: [],
  },
  'whoever manages channels alone, and can unlock it': { roles: [managers], writesIn: opened },
  'an administrator': { roles: [administrators], writesIn: places },
  'the owner': { uid: 'olga', writesIn: places },
}

const messageOf = (uid: string) => {
  const data = { schemaVersion: 1, authorId: uid, text: 'Hello', editedAt: null, type: 'text' }
  return { ...data, held: false, pinned: false }
}

async function enter({ uid = 'ada', roles: held = [], timeoutUntil = 0 }: Person) {
  const joinedAt = new Date(0)
  const access = { schemaVersion: 1, roles: [s, ...held], viewTokens: [s], suspended: false, joinedAt }
  const path = `servers/${s}/access/${uid}`
  await rest.seed([{ path, data: { ...access, timeoutUntil: new Date(timeoutUntil) } }])
  const token = rest.tokenOf(uid)
  const newPath = (id: string) => `servers/${s}/channels/${id}/messages/${mintMessageId()}`
  const said = async (id: string) => {
    const message = newPath(id)
    await rest.seed([{ path: message, data: { ...messageOf(uid), createdAt: new Date() } }])
    return message
  }
  return {
    send: (id: string) =>
      rest.commit([{ path: newPath(id), data: messageOf(uid), serverTimes: ['createdAt'] }], token),
    edit: async (id: string) => rest.update(await said(id), { text: 'Hm' }, ['editedAt'], token),
    type: async (id: string) => {
      const notice = `servers/${s}/channels/${id}/typing/${uid}`
      await rest.remove(notice)
      const data = { schemaVersion: 1, expireAt: new Date() }
      return rest.commit([{ path: notice, data, serverTimes: ['at'] }], token)
    },
    read: async (id: string) => rest.get(await said(id), token),
  }
}

describe.each(Object.entries(people))('%s', (_name, person) => {
  it.each(['send', 'edit', 'type'] as const)('may %s only where they may', async (what) => {
    const tries = await enter(person)
    const verdicts = await Promise.all(places.map((place) => tries[what](idOf(place))))
    expect(places.filter((_place, n) => verdicts[n]?.isAllowed)).toEqual(person.writesIn)
    for (const { detail } of verdicts) expect(detail).not.toContain('maximum of 1000 expressions')
  })
  it('reads everywhere', async () => {
    const { read } = await enter(person)
    for (const place of places) expect((await read(idOf(place))).isAllowed).toBe(true)
  })
  it('is judged alike by functions', () => {
    const { uid = 'ada', roles: held = [], timeoutUntil = 0 } = person
    const who = {
      uid,
      roles: [s, ...held],
      timeoutUntil,
      joinedAt: 0,
      suspended: false,
      emailVerified: false,
    }
    const writes = (place: Place) => canSendMessage(aclOf(place), { ...who, nowMs })
    expect(places.filter(writes)).toEqual(person.writesIn)
  })
})

it('a list from before there were locks is open', async () => {
  const { send } = await enter({ writesIn: [] })
  expect((await send('old')).isAllowed).toBe(true)
})
