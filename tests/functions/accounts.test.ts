import { randomUUID } from 'node:crypto'
import { getAuth } from 'firebase-admin/auth'
import { describe, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { aPerson, aServer, claimUsername, createServer, resultOf, signUp } from './people'
import { until } from './until'

const aName = () => `ada_${randomUUID().slice(0, 8)}`

describe('claimUsername', () => {
  test('makes a profile under the normalised name', async () => {
    const person = await signUp()
    const name = aName()
    expect(resultOf(await claimUsername(person, ` ${name.toUpperCase()} `))).toEqual({ username: name })
    expect((await refs.user(person.uid).get()).data()).toMatchObject({
      username: name,
      displayName: 'Ada Lovelace',
      avatar: null,
    })
    expect((await refs.username(name).get()).data()).toMatchObject({ uid: person.uid })
  })

  test('gives a name that two people claim at once to exactly one of them', async () => {
    const people = await Promise.all([signUp(), signUp(), signUp()])
    const name = aName()
    const answers = await Promise.all(people.map((person) => claimUsername(person, name)))
    const winners = people.filter((_, index) => answers[index]?.result)
    expect(winners).toHaveLength(1)
    const refusals = answers.flatMap(({ error }) => (error ? [error.details] : []))
    expect(refusals).toEqual(Array(2).fill({ code: 'username-taken', field: 'username' }))
    expect((await refs.username(name).get()).data()?.uid).toBe(winners[0]?.uid)
  })

  test('keeps reserved words back', async () => {
    const { error } = await claimUsername(await signUp(), 'Discord')
    expect(error).toMatchObject({
      status: 'INVALID_ARGUMENT',
      details: { code: 'username-reserved', field: 'username' },
    })
  })

  test('names the field of a malformed name', async () => {
    const { error } = await claimUsername(await signUp(), 'no spaces, please')
    expect(error?.details).toEqual({ code: 'invalid', field: 'username' })
  })

  test('refuses a second name, and confirms the first again', async () => {
    const person = await signUp()
    const name = aName()
    await claimUsername(person, name)
    expect((await claimUsername(person, aName())).error?.details).toEqual({
      code: 'forbidden',
      field: 'username',
    })
    expect(resultOf(await claimUsername(person, name))).toEqual({ username: name })
  })

  test('needs somebody who is signed in', async () => {
    expect((await claimUsername(undefined, aName())).error).toMatchObject({
      status: 'UNAUTHENTICATED',
      details: { code: 'signed-out' },
    })
  })
})

describe('a suspended account', () => {
  test('loses every place at once, and gets it back when the suspension is lifted', async () => {
    const person = await aPerson()
    const { serverId } = await aServer(person)
    const readState = async () => ({
      suspended: (await refs.access(serverId, person.uid).get()).data()?.suspended,
      standing: (await refs.standing(person.uid).get()).data()?.suspended,
      disabled: (await getAuth().getUser(person.uid)).disabled,
    })
    await refs.suspension(person.uid).set({ reason: 'spam' })
    await until(readState, { suspended: true, standing: true, disabled: true })
    await refs.suspension(person.uid).delete()
    await until(readState, { suspended: false, standing: false, disabled: false })
  })

  test('is told so, though it is in no server', async () => {
    const person = await aPerson()
    await refs.suspension(person.uid).set({ reason: 'spam' })
    await until(async () => (await refs.standing(person.uid).get()).data()?.suspended, true)
  })

  test('is refused by functions while its token is still valid', async () => {
    const person = await aPerson()
    await refs.suspension(person.uid).set({ reason: 'spam' })
    expect((await createServer(person)).error).toMatchObject({
      status: 'PERMISSION_DENIED',
      details: { code: 'suspended' },
    })
  })

  test('need not exist any more for its suspension to be recorded in its servers', async () => {
    const person = await aPerson()
    const { serverId } = await aServer(person)
    await getAuth().deleteUser(person.uid)
    await refs.suspension(person.uid).set({ reason: 'spam' })
    await until(async () => (await refs.access(serverId, person.uid).get()).data()?.suspended, true)
  })
})

test('a new name and avatar appear in every server of that person', async () => {
  const person = await aPerson('Robin')
  const servers = [await aServer(person), await aServer(person)]
  await refs.user(person.uid).update({ displayName: 'Robin Hood', avatar: '/avatars/1.svg' })
  const readMembers = () =>
    Promise.all(
      servers.map(async ({ serverId }) => {
        const member = (await refs.member(serverId, person.uid).get()).data()
        return [member?.displayName, member?.avatar]
      }),
    )
  await until(readMembers, Array(2).fill(['Robin Hood', '/avatars/1.svg']))
})
