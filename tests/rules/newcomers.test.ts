/** Who may talk while a server asks newcomers for something: every level, over the documents that rules read. */
import { mintMessageId } from '@parley/domain/ids'
import { canSendMessage } from '@parley/domain/permissions/can'
import { compileAcl } from '@parley/domain/permissions/compile'
import { defaultEveryonePermissions } from '@parley/domain/permissions/permission'
import type { Verification } from '@parley/domain/schema/verification'
import { afterAll, describe, expect, it } from 'vitest'
import { createRest, type Fields } from './rest'
import { rulesSource } from './world'

const s = '100000000000000001'
const guests = '100000000000000002'
const staff = '100000000000000003'
const levels = ['none', 'email', 'account', 'member'] as const satisfies Verification[]
const rest = createRest('demo-rules-newcomers')
await rest.clear()
await rest.setRules(rulesSource)
afterAll(() => rest.clear())

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000)
const fresh = () => ({ accountAt: ago(4), joinedAt: ago(2) })
/** As old as it must be, and a little for the clock. */
const grown = () => ({ accountAt: ago(5.1), joinedAt: ago(2) })
const settled = () => ({ accountAt: ago(5.1), joinedAt: ago(10.1) })

/** Their times are reckoned when they try. */
type Newcomer = {
  access: () => Fields
  emailVerified?: boolean
  uid?: string
  talksAt: readonly Verification[]
}
const people: Record<string, Newcomer> = {
  'somebody new without a word about e-mail': { access: fresh, talksAt: ['none'] },
  'somebody new and unverified': { access: fresh, emailVerified: false, talksAt: ['none'] },
  'somebody new and verified': { access: fresh, emailVerified: true, talksAt: ['none', 'email'] },
  'somebody with an older account': {
    access: grown,
    emailVerified: true,
    talksAt: ['none', 'email', 'account'],
  },
  'a member for some time': { access: settled, emailVerified: true, talksAt: levels },
  'a member for some time, unverified': { access: settled, emailVerified: false, talksAt: ['none'] },
  'a member for some time with a new account': {
    access: () => ({ ...settled(), accountAt: ago(4) }),
    emailVerified: true,
    talksAt: ['none', 'email'],
  },
  'a member from before accounts were dated': {
    access: () => ({ joinedAt: ago(60) }),
    emailVerified: true,
    talksAt: levels,
  },
  'a newcomer with a role': { access: () => ({ ...fresh(), roles: [s, guests] }), talksAt: levels },
  'an administrator': { access: () => ({ ...fresh(), roles: [s, staff] }), talksAt: levels },
  'the owner': { access: fresh, uid: 'olga', talksAt: levels },
  'who has not agreed to the rules': {
    access: () => ({ ...settled(), pending: true }),
    emailVerified: true,
    talksAt: [],
  },
  'who has a role and has not agreed': {
    access: () => ({ ...settled(), roles: [s, guests], pending: true }),
    talksAt: [],
  },
}

const roles = [
  { id: s, permissions: defaultEveryonePermissions },
  { id: guests, permissions: [] },
  { id: staff, permissions: ['administrator'] as const },
]
const aclAt = (verification: Verification) =>
  compileAcl({
    server: { ownerId: 'olga', verification },
    serverId: s,
    roles,
    channel: { id: verification, type: 'text', overwrites: {} },
  })
const inChannel = (level: string) => `servers/${s}/channels/${level}`
const accessOf = (changes: Fields) => ({
  schemaVersion: 1,
  roles: [s],
  viewTokens: [s],
  timeoutUntil: new Date(0),
  suspended: false,
  ...changes,
})
const messageOf = (uid: string) => {
  const data = { schemaVersion: 1, authorId: uid, text: 'Hello', editedAt: null, type: 'text' }
  return { ...data, held: false, pinned: false }
}

await rest.seed(levels.map((level) => ({ path: `servers/${s}/acl/${level}`, data: aclAt(level) })))
const withoutGate = Object.fromEntries(Object.entries(aclAt('none')).filter(([name]) => name !== 'gate'))
await rest.seed([{ path: `servers/${s}/acl/old`, data: withoutGate }])

/** Puts the person there, and returns what they can try. */
async function enter({ access, emailVerified, uid = 'ada' }: Newcomer) {
  await rest.seed([{ path: `servers/${s}/access/${uid}`, data: accessOf(access()) }])
  const token = rest.tokenOf(uid, emailVerified === undefined ? {} : { email_verified: emailVerified })
  const said = async (level: string) => {
    const path = `${inChannel(level)}/messages/${mintMessageId()}`
    await rest.seed([{ path, data: { ...messageOf(uid), createdAt: new Date() } }])
    return path
  }
  return {
    send: (level: string) => {
      const path = `${inChannel(level)}/messages/${mintMessageId()}`
      return rest.commit([{ path, data: messageOf(uid), serverTimes: ['createdAt'] }], token)
    },
    edit: async (level: string) => rest.update(await said(level), { text: 'Hm' }, ['editedAt'], token),
    type: async (level: string) => {
      const path = `${inChannel(level)}/typing/${uid}`
      await rest.remove(path)
      const data = { schemaVersion: 1, expireAt: new Date() }
      return rest.commit([{ path, data, serverTimes: ['at'] }], token)
    },
    read: async (level: string) => rest.get(await said(level), token),
  }
}

describe.each(Object.entries(people))('%s', (_name, person) => {
  it.each(['send', 'edit', 'type'] as const)('may %s only where they may', async (what) => {
    const tries = await enter(person)
    const verdicts = await Promise.all(levels.map((level) => tries[what](level)))
    expect(levels.filter((_level, n) => verdicts[n]?.isAllowed)).toEqual(person.talksAt)
    for (const { detail } of verdicts) expect(detail).not.toContain('maximum of 1000 expressions')
  })
  it('reads everywhere', async () => {
    const { read } = await enter(person)
    for (const level of levels) expect((await read(level)).isAllowed).toBe(true)
  })
  it('is judged alike by functions', () => {
    const { access, uid = 'ada', emailVerified = false } = person
    const { accountAt, joinedAt, roles: held = [s], pending } = access()
    const who = {
      uid,
      emailVerified,
      nowMs: Date.now(),
      suspended: false,
      timeoutUntil: 0,
      roles: held as string[],
      joinedAt: Number(joinedAt),
      ...(accountAt !== undefined && { accountAt: Number(accountAt) }),
      ...(pending === true && { pending }),
    }
    expect(levels.filter((level) => canSendMessage(aclAt(level), who))).toEqual(person.talksAt)
  })
})

it('a list from before there was a gate asks for nothing, except to agree to the rules', async () => {
  const { send } = await enter({ access: fresh, talksAt: [] })
  expect((await send('old')).isAllowed).toBe(true)
  const pending = await enter({ access: () => ({ ...fresh(), pending: true }), talksAt: [] })
  expect((await pending.send('old')).isAllowed).toBe(false)
})
