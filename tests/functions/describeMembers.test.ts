/** How people came, for whoever works with them and for nobody else. */
import { randomUUID } from 'node:crypto'
import { asRoleId, type ServerId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import type { Permission } from '@parley/domain/permissions/permission'
import { beforeAll, describe, expect, test } from 'vitest'
import { acceptInvite as accept } from '../../functions/src/invites/acceptInvite'
import { db, refs } from '../../functions/src/lib/db'
import { addMember } from './edits'
import { callHere } from './here'
import { anInvite } from './inviteCalls'
import { describeMembers } from './memberCalls'
import { aPerson, type Person, resultOf } from './people'
import { putRoles } from './roleCalls'

const helpers = asRoleId('500000000000000001')
const forbidden = { code: 'forbidden' }

let owner: Person
let helper: Person
let guest: Person
let stranger: Person
let serverId: ServerId
let code: string

beforeAll(async () => {
  const visit = await anInvite({ temporary: true })
  ;({ owner, serverId, code } = visit)
  ;[helper, guest, stranger] = [await aPerson('Helper'), await aPerson('Guest'), await aPerson('Stranger')]
  expect((await callHere(accept, { person: guest }, { requestId: randomUUID(), code })).ok).toBe(true)
  await refs.access(serverId, guest.uid).update({ roles: [serverId, asRoleId('500000000000000009')] })
  await putRoles(serverId, [[helpers, 1, []]])
  await addMember(serverId, helper.uid, { roles: [helpers] })
})

const grant = (permissions: Permission[]) => refs.role(serverId, helpers).update({ permissions })

describe('describeMembers', () => {
  test.each<Permission>([
    'manageRoles',
    'manageNicknames',
    'kickMembers',
    'banMembers',
    'moderateMembers',
    'manageServer',
    'administrator',
  ])('answers who holds %s', async (permission) => {
    await grant([permission])
    const { members } = resultOf(await describeMembers(helper, serverId, [guest]))
    const seesCodes = permission === 'manageServer' || permission === 'administrator'
    expect(members).toEqual([
      {
        id: guest.uid,
        accountCreatedAt: expect.any(Number) as number,
        timeoutUntil: null,
        muted: false,
        deafened: false,
        isVisit: true,
        invitedBy: {
          inviter: { id: owner.uid, displayName: 'Olga', avatar: null },
          code: seesCodes ? code : null,
        },
      },
    ])
  })

  test('tells nobody else', async () => {
    await grant(['manageMessages', 'manageChannels', 'viewAuditLog'])
    for (const person of [helper, guest, stranger]) {
      expect((await describeMembers(person, serverId, [guest])).error?.details).toEqual(forbidden)
    }
    expect((await describeMembers(undefined, serverId, [guest])).error?.details).toEqual({
      code: 'signed-out',
    })
  })

  test('tells nobody who is timed out', async () => {
    await grant(['kickMembers'])
    await refs.access(serverId, helper.uid).update({ timeoutUntil: new Date(Date.now() + 60_000) })
    expect((await describeMembers(helper, serverId, [guest])).error?.details).toEqual(forbidden)
    const { members } = resultOf(await describeMembers(owner, serverId, [helper]))
    expect(members[0]?.timeoutUntil).toBeGreaterThan(Date.now())
    await refs.access(serverId, helper.uid).update({ timeoutUntil: new Date(0) })
  })

  test('leaves out who is no member, of an account that exists or not', async () => {
    await grant(['kickMembers'])
    const nobody = { ...stranger, uid: 'nobody' as Person['uid'] }
    const { members } = resultOf(await describeMembers(helper, serverId, [stranger, owner, owner, nobody]))
    expect(members.map(({ id }) => id)).toEqual([owner.uid])
    expect(members[0]?.invitedBy).toBeNull()
  })

  test('reads what it can of a membership that was broken by hand', async () => {
    const broken = await aPerson('Broken')
    await addMember(serverId, broken.uid)
    const slip = { temporary: false, invitedBy: 'somebody', timeoutUntil: 'never' }
    await db.doc(refs.access(serverId, broken.uid).path).update(slip)
    const { members } = resultOf(await describeMembers(owner, serverId, [broken, guest]))
    expect(members.map(({ id }) => id)).toEqual([broken.uid, guest.uid])
    expect(members[0]).toMatchObject({ isVisit: false, invitedBy: null, timeoutUntil: null })
  })

  test('answers about one page at most', async () => {
    const many = Array.from({ length: limits.memberPage + 1 }, () => guest)
    expect((await describeMembers(owner, serverId, many)).error?.details).toMatchObject({ code: 'invalid' })
  })
})
