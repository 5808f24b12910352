/** Reading a server's log: page by page, by what is looked for, and by whoever may alone. */
import { asUid, type ChannelId, mintChannelId, type ServerId } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { moderationTimings } from '@parley/domain/moderation/limits'
import { closedPaths } from '@parley/domain/paths'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { record } from '../../functions/src/audit/record'
import { db, refs } from '../../functions/src/lib/db'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'
import { clearAudit, entriesOf, listAudit } from './auditCalls'
import { high, low, putStoryRoles, showMember } from './auditStories'
import { addMember, deny } from './edits'
import { aPerson, aServer, type Person, resultOf } from './people'

const day = 24 * 60 * 60_000
const forbidden = { code: 'forbidden' }

let owner: Person
/** Holds the highest role, with everything but being an administrator. */
let mod: Person
let plain: Person
let serverId: ServerId
let channelId: ChannelId

beforeAll(async () => {
  ;[owner, mod, plain] = [await aPerson('Olga'), await aPerson('Mia'), await aPerson('Tom')]
  ;({ serverId, channelId } = await aServer(owner))
})

/** As they were, whatever a test made of them. */
beforeEach(() =>
  withoutBackgroundTriggers(async () => {
    await putStoryRoles(serverId)
    await addMember(serverId, mod.uid, { roles: [high] })
    await addMember(serverId, plain.uid)
    await showMember(serverId, mod, 'Mia')
    await showMember(serverId, plain, 'Tom')
    await clearAudit(serverId)
  }),
)

/** As so many acts would have written them, a minute apart; the newest last. */
const fill = async (count: number, of: (index: number) => Parameters<typeof record>[3], author = mod) => {
  const batch = db.batch()
  const end = Date.now()
  for (let index = 0; index < count; index++) {
    const at = end - (count - index) * 60_000
    record(batch, serverId, { uid: author.uid }, of(index), { id: String(index).padStart(20, 'a'), at })
  }
  await batch.commit()
}
const kicked = (index: number) =>
  ({ action: 'memberKick', target: { kind: 'member', id: `uid${index}`, name: '' } }) as const

test('gives the newest first, page by page, none twice and none left out', async () => {
  await fill(120, kicked)
  const first = resultOf(await listAudit(mod, serverId))
  const second = resultOf(await listAudit(mod, serverId, { after: first.next }))
  const third = resultOf(await listAudit(mod, serverId, { after: second.next }))
  expect([first, second, third].map(({ entries }) => entries.length)).toEqual([50, 50, 20])
  expect(third.next).toBeNull()
  const ids = [first, second, third].flatMap(({ entries }) => entries.map(({ target }) => target.id))
  expect(ids).toEqual(Array.from({ length: 120 }, (_, index) => `uid${119 - index}`))
})

test('finds by who acted, by kind, by whom it was done to, and by all together', async () => {
  await fill(3, kicked)
  const roleMade = { action: 'roleCreate', target: { kind: 'role', id: low, name: 'Low' } } as const
  const batch = db.batch()
  record(batch, serverId, { uid: owner.uid }, { ...roleMade, alsoAbout: ['uid1'] })
  record(batch, serverId, 'console', roleMade)
  record(batch, serverId, 'automod', {
    action: 'automodTimeout',
    target: { kind: 'member', id: 'uid1', name: '' },
  })
  await batch.commit()
  const found = async (wish: Parameters<typeof listAudit>[2]) =>
    resultOf(await listAudit(mod, serverId, wish)).entries.map(({ by, action }) => `${by} ${action}`)
  const ofOwner = { by: 'member', uid: owner.uid } as const
  expect(await found({ who: ofOwner })).toEqual(['member roleCreate'])
  expect(await found({ who: { by: 'console' } })).toEqual(['console roleCreate'])
  expect(await found({ who: { by: 'raidGuard' } })).toEqual([])
  expect((await found({ group: 'roles' })).toSorted()).toEqual(['console roleCreate', 'member roleCreate'])
  expect(await found({ targetId: 'uid1' })).toEqual([
    expect.stringMatching(/roleCreate|automodTimeout/),
    expect.stringMatching(/roleCreate|automodTimeout/),
    'member memberKick',
  ])
  expect(await found({ targetId: 'uid1', group: 'members' })).toEqual(['member memberKick'])
  expect(await found({ targetId: 'uid1', group: 'roles', who: ofOwner })).toEqual(['member roleCreate'])
  expect(await found({ targetId: 'uid2', group: 'roles', who: ofOwner })).toEqual([])
})

test('says what a deleted message said only to who may view where it stood', async () => {
  const secret = mintChannelId(Date.now())
  const overwrites = { [serverId]: deny('role', 'viewChannel') }
  await refs
    .channel(serverId, secret)
    .set({ ...(await refs.channel(serverId, channelId).get()).data()!, overwrites })
  const saidIn = (id: ChannelId) => () => ({
    action: 'messageDelete' as const,
    target: { kind: 'message' as const, id, name: '' },
    changes: { text: { before: `Said in ${id}`, after: null } },
    details: { channelId: id, authorId: plain.uid },
  })
  const gone = mintChannelId(Date.now() + 1)
  const batch = db.batch()
  for (const id of [channelId, secret, gone]) record(batch, serverId, { uid: owner.uid }, saidIn(id)())
  await batch.commit()
  const texts = async (person: Person) =>
    new Set(
      resultOf(await listAudit(person, serverId)).entries.flatMap(({ action, changes }) =>
        action === 'messageDelete' ? (changes['text']?.before ?? []) : [],
      ),
    )
  expect(await texts(mod)).toEqual(new Set([`Said in ${channelId}`]))
  expect(await texts(owner)).toEqual(new Set([channelId, secret, gone].map((id) => `Said in ${id}`)))
  expect(resultOf(await listAudit(mod, serverId, { group: 'messages' })).entries).toHaveLength(3)
})

test('names who acted and to whom, and nobody whose account is gone', async () => {
  const target = { kind: 'member', id: plain.uid, name: '' } as const
  await fill(1, () => ({ action: 'memberKick', target }))
  await fill(1, kicked, { ...mod, uid: asUid('gone') }).catch(() => undefined)
  const { people } = resultOf(await listAudit(owner, serverId))
  expect(people.map(({ displayName }) => displayName).toSorted()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^T/)]),
  )
  expect(people.map(({ id }) => id)).not.toContain('gone')
})

test('remembers for ninety days, whenever the rest is swept, and says when it may be', async () => {
  const batch = db.batch()
  const now = Date.now()
  for (const [index, age] of [89, 91].entries()) {
    record(batch, serverId, { uid: mod.uid }, kicked(age), {
      id: String(index).padStart(20, 'b'),
      at: now - age * day,
    })
  }
  await batch.commit()
  const { entries } = resultOf(await listAudit(mod, serverId))
  expect(entries.map(({ target }) => target.id)).toEqual(['uid89'])
  for (const { at, expireAt } of await entriesOf(serverId)) {
    expect(expireAt - at).toBeCloseTo(moderationTimings.auditKeptMs, -1)
  }
})

test('one that was broken by hand hides no other', async () => {
  await fill(2, kicked)
  await db.doc(`${closedPaths.audit(serverId)}/${'0'.padStart(20, 'a')}`).update({ action: 'nonsense' })
  expect(resultOf(await listAudit(mod, serverId)).entries).toHaveLength(1)
})

describe('is refused', () => {
  const refusal = async (person: Person | undefined, wish: Parameters<typeof listAudit>[2] = {}) =>
    (await listAudit(person, serverId, wish)).error?.details

  test('to whoever may not: a member, a stranger, whoever is signed out, and a moderator in timeout', async () => {
    expect(await refusal(plain)).toEqual(forbidden)
    expect(await refusal(await aPerson('Sam'))).toEqual(forbidden)
    expect(await refusal(undefined)).toEqual({ code: 'signed-out' })
    expect(await refusal(mod)).toBeUndefined()
    await withoutBackgroundTriggers(() =>
      addMember(serverId, mod.uid, { roles: [high], timeoutUntil: Date.now() + day }),
    )
    expect(await refusal(mod)).toEqual(forbidden)
  })
  test('to whoever holds the permission in another server alone', async () => {
    const sam = await aPerson('Sam')
    await aServer(sam)
    expect(await refusal(sam)).toEqual(forbidden)
  })
  test('from the moment on when the role loses the permission, and to a suspended account', async () => {
    await withoutBackgroundTriggers(() => refs.role(serverId, high).update({ permissions: ['manageServer'] }))
    expect(await refusal(mod)).toEqual(forbidden)
    await withoutBackgroundTriggers(() => refs.suspension(owner.uid).set({ schemaVersion }))
    expect(await refusal(owner)).toEqual({ code: 'suspended' })
    await withoutBackgroundTriggers(() => refs.suspension(owner.uid).delete())
  })
  test.each([
    ['a kind that there is none of', { group: 'secrets' }, 'group'],
    ['a path for a target', { targetId: 'x'.repeat(129) }, 'targetId'],
    ['a cursor into nowhere', { after: { at: Number.MAX_SAFE_INTEGER, id: '../x' } }, 'after'],
    ['somebody who is nobody', { who: { by: 'everybody' } }, 'who'],
  ])('%s', async (_, wish, field) => {
    expect(await refusal(mod, wish as never)).toEqual({ code: 'invalid', field })
  })
})
