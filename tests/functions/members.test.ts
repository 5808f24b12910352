import { asRoleId, type ServerId } from '@parley/domain/ids'
import { beforeEach, describe, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { addMember, addRole } from './edits'
import { aPerson, aServer, type Person } from './people'
import { until } from './until'

const roleId = asRoleId('500000000000000001')

describe('a membership', () => {
  let serverId: ServerId
  let person: Person
  beforeEach(async () => {
    serverId = (await aServer(await aPerson())).serverId
    person = await aPerson('Robin')
    await addMember(serverId, person.uid)
    await until(readParts, { access: true, member: true, ownServer: true })
  })

  async function readParts() {
    const [access, member, ownServer] = await Promise.all([
      refs.access(serverId, person.uid).get(),
      refs.member(serverId, person.uid).get(),
      refs.ownServer(person.uid, serverId).get(),
    ])
    return { access: access.exists, member: member.exists, ownServer: ownServer.exists }
  }
  const nothing = { access: false, member: false, ownServer: false }

  test('shows the name of the profile and the roles of the access document', async () => {
    const member = (await refs.member(serverId, person.uid).get()).data()
    expect(member).toMatchObject({ displayName: 'Robin', nick: null, roles: [serverId] })
    const ownServer = (await refs.ownServer(person.uid, serverId).get()).data()
    expect(ownServer).toMatchObject({ name: 'The reading room', joinedAt: member?.joinedAt })
  })

  test('ends everywhere when its access document is deleted', async () => {
    await refs.access(serverId, person.uid).delete()
    await until(readParts, nothing)
  })

  test('ends everywhere when its member document is deleted', async () => {
    await refs.member(serverId, person.uid).delete()
    await until(readParts, nothing)
  })

  test('can begin again after it ended', async () => {
    await refs.member(serverId, person.uid).delete()
    await until(readParts, nothing)
    await addMember(serverId, person.uid)
    await until(readParts, { access: true, member: true, ownServer: true })
  })

  test('can begin again before anybody noticed that it ended', async () => {
    await refs.member(serverId, person.uid).delete()
    await addMember(serverId, person.uid)
    const readStay = async () => {
      const access = (await refs.access(serverId, person.uid).get()).data()
      const member = (await refs.member(serverId, person.uid).get()).data()
      return access !== undefined && access.joinedAt === member?.joinedAt
    }
    await until(readStay, true)
  })

  test('keeps a nickname through every change of roles and profile', async () => {
    await refs.member(serverId, person.uid).update({ nick: 'Hood' })
    await refs.user(person.uid).update({ displayName: 'Robin of Loxley' })
    const readNames = async () => {
      const member = (await refs.member(serverId, person.uid).get()).data()
      return [member?.displayName, member?.nick]
    }
    await until(readNames, ['Robin of Loxley', 'Hood'])
  })

  const readStanding = async () => (await refs.standing(person.uid).get()).data()

  test("is in the person's standing beside the others, with its tokens, for as long as it lasts", async () => {
    const other = await aServer(await aPerson())
    await addMember(other.serverId, person.uid)
    const one = { [serverId]: [serverId, `u:${person.uid}`] }
    const two = { [other.serverId]: [other.serverId, `u:${person.uid}`] }
    await until(async () => (await readStanding())?.servers, { ...one, ...two })
    expect((await readStanding())?.viewTokens.toSorted()).toEqual(
      [serverId, other.serverId, `u:${person.uid}`].toSorted(),
    )
    await addRole(serverId, roleId, [])
    await addMember(serverId, person.uid, { roles: [roleId] })
    await until(async () => (await readStanding())?.viewTokens.includes(roleId), true)
    await refs.access(other.serverId, person.uid).delete()
    await until(async () => Object.keys((await readStanding())?.servers ?? {}), [serverId])
    expect((await readStanding())?.viewTokens).not.toContain(other.serverId)
  })

  test('that ends with its server leaves no token behind', async () => {
    await until(async () => Object.keys((await readStanding())?.servers ?? {}), [serverId])
    await refs.server(serverId).delete()
    await until(async () => (await readStanding())?.viewTokens, [])
  })

  test('of a suspended person starts suspended', async () => {
    const suspended = await aPerson()
    await refs.suspension(suspended.uid).set({})
    await addMember(serverId, suspended.uid)
    await until(async () => (await refs.access(serverId, suspended.uid).get()).data()?.suspended, true)
  })
})
