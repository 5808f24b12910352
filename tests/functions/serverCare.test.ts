import { randomUUID } from 'node:crypto'
import { asChannelId, asRoleId, mintMessageId, type ServerId } from '@parley/domain/ids'
import { limits, schemaVersion, timings } from '@parley/domain/limits'
import type { Permission } from '@parley/domain/permissions/permission'
import { beforeEach, describe, expect, test } from 'vitest'
import { convergeServer } from '../../functions/src/lib/converge'
import { db, refs } from '../../functions/src/lib/db'
import { addMember, addRole } from './edits'
import { createInvite } from './inviteCalls'
import { leftToDo } from './leftToDo'
import { aPerson, aServer, call, type Person, resultOf, signInAgain } from './people'
import { quietFunctions } from './quietFunctions'
import { until } from './until'

const forbidden = { code: 'forbidden' }
const managers = asRoleId('500000000000000001')

let owner: Person
let member: Person
let stranger: Person
let serverId: ServerId

beforeEach(async () => {
  ;[owner, member, stranger] = await Promise.all([aPerson('Owner'), aPerson('Member'), aPerson('Stranger')])
  serverId = (await aServer(owner)).serverId
  await addMember(serverId, member.uid)
  await until(async () => (await refs.ownServer(member.uid, serverId).get()).exists, true)
})

const grant = async (person: Person, permissions: Permission[]) => {
  await addRole(serverId, managers, permissions)
  await refs.access(serverId, person.uid).update({ roles: [serverId, managers] })
}
const readServer = async () => (await refs.server(serverId).get()).data()

describe('updateServer', () => {
  const update = (person: Person, change: object = {}) =>
    call(person, 'updateServer', {
      requestId: randomUUID(),
      serverId,
      name: '  The  quiet room ',
      description: ' No talking. ',
      visibility: 'public',
      ...change,
    })

  test('changes what people read, and every rail follows', async () => {
    resultOf(await update(owner))
    expect(await readServer()).toMatchObject({
      name: 'The quiet room',
      description: 'No talking.',
      visibility: 'public',
      ownerId: owner.uid,
    })
    await until(async () => (await refs.ownServer(member.uid, serverId).get()).data()?.name, 'The quiet room')
    await until(() => leftToDo(serverId), [])
  })

  test('is for those who may manage the server', async () => {
    expect((await update(member)).error?.details).toEqual(forbidden)
    expect((await update(stranger)).error?.details).toEqual(forbidden)
    await grant(member, ['manageServer'])
    resultOf(await update(member))
    await refs.access(serverId, member.uid).update({ timeoutUntil: Date.now() + 60_000 })
    expect((await update(member)).error?.details).toEqual(forbidden)
  })

  test('says which field is wrong', async () => {
    const wrong: Record<string, object> = {
      name: { name: 'x' },
      description: { description: 'x'.repeat(limits.serverDescriptionMax + 1) },
      visibility: { visibility: 'hidden' },
    }
    for (const [field, change] of Object.entries(wrong)) {
      expect((await update(owner, change)).error?.details).toEqual({ code: 'invalid', field })
    }
    expect((await readServer())?.name).toBe('The reading room')
  })
})

describe('transferServer', () => {
  const transfer = (person: Person, heir: Person) =>
    call(person, 'transferServer', { requestId: randomUUID(), serverId, newOwnerId: heir.uid })

  test('makes a member the owner, in every channel', async () => {
    resultOf(await transfer(await signInAgain(owner), member))
    expect((await readServer())?.ownerId).toBe(member.uid)
    await until(() => convergeServer(serverId, 'compare'), [])
    expect((await refs.serverAcl(serverId).get()).data()?.owner).toBe(member.uid)
    expect((await refs.access(serverId, member.uid).get()).data()?.viewTokens).toEqual([`a:${serverId}`])
  })

  test('asks for the password when the last sign-in is long ago', async () => {
    expect(
      (await transfer(signedInBefore(owner, timings.freshSignInMs + 1_000), member)).error?.details,
    ).toEqual({ code: 'sign-in-too-old' })
    expect((await readServer())?.ownerId).toBe(owner.uid)
    resultOf(await transfer(signedInBefore(owner, timings.freshSignInMs - 30_000), member))
  })

  test('is for the owner, and to a member', async () => {
    await grant(member, ['administrator'])
    expect((await transfer(member, member)).error?.details).toEqual(forbidden)
    expect((await transfer(stranger, stranger)).error?.details).toEqual(forbidden)
    const invalid = { code: 'invalid', field: 'newOwnerId' }
    expect((await transfer(owner, stranger)).error?.details).toEqual(invalid)
    expect((await transfer(owner, owner)).error?.details).toEqual(invalid)
    await refs.suspension(member.uid).set({})
    await until(async () => (await refs.access(serverId, member.uid).get()).data()?.suspended, true)
    expect((await transfer(owner, member)).error?.details).toEqual(invalid)
  })

  /** The emulator takes unsigned tokens: the same one, with an earlier sign-in. */
  function signedInBefore(person: Person, ms: number): Person {
    const [header, payload] = person.idToken.split('.')
    const claims = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as Record<string, unknown>
    const earlier = { ...claims, auth_time: Math.floor((Date.now() - ms) / 1000) }
    return {
      ...person,
      idToken: `${header}.${Buffer.from(JSON.stringify(earlier)).toString('base64url')}.`,
    }
  }
})

describe('leaveServer', () => {
  const leave = (person: Person) => call(person, 'leaveServer', { requestId: randomUUID(), serverId })

  test('ends a membership with all that belongs to it', async () => {
    await refs.readState(member.uid, serverId).set({ schemaVersion, channels: {} })
    resultOf(await leave(member))
    expect((await refs.access(serverId, member.uid).get()).exists).toBe(false)
    const parts = [
      refs.member(serverId, member.uid),
      refs.ownServer(member.uid, serverId),
      refs.readState(member.uid, serverId),
    ]
    await until(async () => (await db.getAll(...parts)).map(({ exists }) => exists), [false, false, false])
  })

  test('is not for the owner, and nothing to a stranger', async () => {
    expect((await leave(owner)).error?.details).toEqual(forbidden)
    expect((await refs.access(serverId, owner.uid).get()).exists).toBe(true)
    resultOf(await leave(stranger))
  })
})

describe('deleteServer', () => {
  const remove = (person: Person) => call(person, 'deleteServer', { requestId: randomUUID(), serverId })

  test('is for the owner alone', async () => {
    await grant(member, ['administrator'])
    expect((await remove(member)).error?.details).toEqual(forbidden)
    expect((await remove(stranger)).error?.details).toEqual(forbidden)
    expect((await readServer())?.ownerId).toBe(owner.uid)
  })

  test('leaves nothing, in the server and with its members', async () => {
    const channel = (await refs.channels(serverId).where('type', '==', 'text').get()).docs[0]!
    const message = { schemaVersion, authorId: member.uid, text: 'Hello', held: true }
    await db.doc(`${channel.ref.path}/messages/${mintMessageId()}`).set(message)
    await db.doc(`${channel.ref.path}/typing/${member.uid}`).set({ schemaVersion })
    await refs.readState(member.uid, serverId).set({ schemaVersion, channels: {} })
    const { code } = resultOf(await createInvite(owner, { serverId, channelId: asChannelId(channel.id) }))

    resultOf(await remove(owner))
    expect(await readServer()).toBeUndefined()
    await until(async () => (await refs.server(serverId).listCollections()).map(({ id }) => id), [])
    const copies = [
      refs.ownServer(owner.uid, serverId),
      refs.ownServer(member.uid, serverId),
      refs.readState(member.uid, serverId),
      refs.invite(code),
    ]
    await until(async () => (await db.getAll(...copies)).some(({ exists }) => exists), false)
    // Removing what is gone already is no event that anybody removes anything for.
    await quietFunctions()
  })
})
