/** Who is found by how they came and how they stand, by whoever works with people and by nobody else. */
import { randomUUID } from 'node:crypto'
import type { MemberSearch, MemberSearchCursor } from '@parley/domain/api/memberCallables'
import { asInviteCode, asRoleId, asUid, type ServerId, type Uid } from '@parley/domain/ids'
import { limits, schemaVersion } from '@parley/domain/limits'
import { moderationLimits } from '@parley/domain/moderation/limits'
import type { Permission } from '@parley/domain/permissions/permission'
import { beforeAll, describe, expect, test } from 'vitest'
import { acceptInvite as accept } from '../../functions/src/invites/acceptInvite'
import { db, refs } from '../../functions/src/lib/db'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'
import { addMember } from './edits'
import { callHere } from './here'
import { anInvite } from './inviteCalls'
import { findMembers } from './memberCalls'
import { aPerson, type Person, resultOf } from './people'
import { putRoles } from './roleCalls'

const helpers = asRoleId('500000000000000001')
const forbidden = { code: 'forbidden' }
const dayMs = 24 * 60 * 60_000
const now = Date.now()

let owner: Person
let helper: Person
let guest: Person
let serverId: ServerId
let code: ReturnType<typeof asInviteCode>

beforeAll(async () => {
  const visit = await anInvite({ temporary: true })
  ;({ owner, serverId, code } = visit)
  ;[helper, guest] = [await aPerson('Helper'), await aPerson('Guest')]
  expect((await callHere(accept, { person: guest }, { requestId: randomUUID(), code })).ok).toBe(true)
  // A visit ends where nobody is there; a role lets it last.
  await refs.access(serverId, guest.uid).update({ roles: [serverId, asRoleId('500000000000000009')] })
  await putRoles(serverId, [[helpers, 1, ['kickMembers']]])
  await addMember(serverId, helper.uid, { roles: [helpers] })
})

const grant = (permissions: Permission[]) => refs.role(serverId, helpers).update({ permissions })
const found = async (search: MemberSearch, person = helper) =>
  resultOf(await findMembers(person, serverId, search)).members.map(({ id }) => id)

/** People who have been here for as many days, with an account as old; written by hand, and without triggers' help. */
async function putCrowd(prefix: string, count: number, facts: (n: number) => object, accountDays = 400) {
  const uids = Array.from({ length: count }, (_, n) => asUid(`${prefix}-${String(n).padStart(3, '0')}`))
  const batch = db.batch()
  uids.forEach((uid, n) => {
    const joinedAt = new Date(now - (n + 1) * 60_000)
    const shared = { schemaVersion, roles: [serverId], joinedAt }
    const names = { username: uid, displayName: uid, avatar: null }
    batch.set(db.doc(refs.user(uid).path), {
      ...{ schemaVersion, ...names, bio: '' },
      createdAt: new Date(now - accountDays * dayMs),
    })
    batch.set(db.doc(refs.access(serverId, uid).path), {
      ...{ ...shared, viewTokens: [serverId], suspended: false, timeoutUntil: new Date(0) },
      ...facts(n),
    })
    batch.set(db.doc(refs.member(serverId, uid).path), { ...shared, ...names, nick: null, sortName: uid })
  })
  await withoutBackgroundTriggers(() => batch.commit())
  return uids
}

type Page = { members: { id: Uid }[]; seen: number; next: MemberSearchCursor | null }

async function everyPage(search: MemberSearch) {
  const pages: Uid[][] = []
  let seen = 0
  for (let after: MemberSearchCursor | null = null; ; ) {
    const page: Page = resultOf(await findMembers(helper, serverId, search, after))
    pages.push(page.members.map(({ id }) => id))
    seen += page.seen
    if (page.next === null) return { pages, seen }
    after = page.next
  }
}

describe('findMembers', () => {
  test('finds who is on a visit, and who was invited by whom', async () => {
    expect(await found({ kind: 'visiting' })).toEqual([guest.uid])
    expect(await found({ kind: 'invitedBy', inviterId: owner.uid })).toEqual([guest.uid])
    expect(await found({ kind: 'invitedBy', inviterId: helper.uid })).toEqual([])
    const { members } = resultOf(await findMembers(helper, serverId, { kind: 'visiting' }))
    expect(members[0]).toMatchObject({ isVisit: true, invitedBy: { inviter: { id: owner.uid }, code: null } })
  })

  test('finds by a code for who may see all invites, and says nothing of it to others', async () => {
    const search = { kind: 'invitedWith', code } as const
    for (const each of [code, asInviteCode('gardenShut')]) {
      expect((await findMembers(helper, serverId, { ...search, code: each })).error?.details).toEqual(
        forbidden,
      )
    }
    await grant(['manageServer'])
    expect(await found(search)).toEqual([guest.uid])
    expect(resultOf(await findMembers(helper, serverId, search)).members[0]?.invitedBy?.code).toBe(code)
    expect(await found({ ...search, code: asInviteCode('gardenShut') })).toEqual([])
    await grant(['kickMembers'])
  })

  test('finds who is timed out now, and not who was', async () => {
    expect(await found({ kind: 'timedOut' })).toEqual([])
    await refs.access(serverId, guest.uid).update({ timeoutUntil: new Date(Date.now() + 60_000) })
    expect(await found({ kind: 'timedOut' })).toEqual([guest.uid])
    await refs.access(serverId, guest.uid).update({ timeoutUntil: new Date(Date.now() - 60_000) })
    expect(await found({ kind: 'timedOut' })).toEqual([])
  })

  test('answers nobody who does not work with people, is timed out, or is no member', async () => {
    await grant(['manageMessages', 'manageChannels', 'viewAuditLog'])
    const stranger = await aPerson('Stranger')
    for (const person of [helper, guest, stranger]) {
      expect((await findMembers(person, serverId, { kind: 'timedOut' })).error?.details).toEqual(forbidden)
    }
    expect((await findMembers(undefined, serverId, { kind: 'timedOut' })).error?.details).toEqual({
      code: 'signed-out',
    })
    await grant(['kickMembers'])
    await refs.access(serverId, helper.uid).update({ timeoutUntil: new Date(Date.now() + 60_000) })
    expect((await findMembers(helper, serverId, { kind: 'visiting' })).error?.details).toEqual(forbidden)
    await refs.access(serverId, helper.uid).update({ timeoutUntil: new Date(0) })
  })

  test('gives everybody once, page by page, who joined last first', async () => {
    const many = limits.memberPage + 10
    const invitedBy = { code: 'oneOfMany1', uid: helper.uid }
    const crowd = await putCrowd('invited', many, () => ({ invitedBy }))
    const { pages, seen } = await everyPage({ kind: 'invitedBy', inviterId: helper.uid })
    expect(pages.map(({ length }) => length)).toEqual([limits.memberPage, 10])
    expect(pages.flat()).toEqual(crowd)
    expect(seen).toBe(many)
  })

  test('finds young accounts among so many of the newest at a time', async () => {
    const old = await putCrowd('old', moderationLimits.membersSought + 20, () => ({}))
    const young = await putCrowd('young', 3, () => ({}), 2)
    const { pages, seen } = await everyPage({ kind: 'youngAccount', days: 7 })
    expect(pages.length).toBeGreaterThan(1)
    expect(seen).toBeGreaterThan(old.length)
    expect(pages.flat()).toEqual(expect.arrayContaining(young))
    expect(pages.flat().filter((id) => old.includes(id))).toEqual([])
    const dayOld = (await everyPage({ kind: 'youngAccount', days: 1 })).pages.flat()
    expect(dayOld.filter((id) => young.includes(id))).toEqual([])
  })

  test('refuses what is no place in the list, and no search', async () => {
    const ask = (search: object, after: object | null) =>
      findMembers(helper, serverId, search as MemberSearch, after as MemberSearchCursor | null)
    const bad = [{ at: -1, id: 'a' }, { at: 1e300, id: 'a' }, { at: 1, id: 'a/b' }, { id: 'a' }]
    for (const after of bad) {
      expect((await ask({ kind: 'timedOut' }, after)).error?.details).toEqual({
        code: 'invalid',
        field: 'after',
      })
    }
    for (const search of [
      { kind: 'everybody' },
      { kind: 'youngAccount', days: 3650 },
      { kind: 'invitedBy' },
    ]) {
      expect((await ask(search, null)).error?.details).toEqual({ code: 'invalid', field: 'search' })
    }
  })
})
