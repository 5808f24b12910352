import { asRoleId, asUid, type ServerId } from '@parley/domain/ids'
import type { Permission } from '@parley/domain/permissions/permission'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { addMember, addRole } from './edits'
import { leftToDo } from './leftToDo'
import { aPerson, aServer, type Person, resultOf, setNickname } from './people'
import { until } from './until'

const roles = {
  low: asRoleId('500000000000000001'),
  naming: asRoleId('500000000000000002'),
  high: asRoleId('500000000000000003'),
  admin: asRoleId('500000000000000004'),
}
const powers: Partial<Record<keyof typeof roles, Permission[]>> = {
  naming: ['manageNicknames'],
  admin: ['administrator'],
}
const forbidden = { code: 'forbidden' }

describe('setNickname', () => {
  let serverId: ServerId
  const people = {} as Record<'owner' | 'plain' | keyof typeof roles | 'stranger', Person>

  beforeAll(async () => {
    people.owner = await aPerson('Owner')
    serverId = (await aServer(people.owner)).serverId
    people.stranger = await aPerson('Stranger')
    people.plain = await aMember('Plain')
    for (const [position, name] of (['low', 'naming', 'high', 'admin'] as const).entries()) {
      await addRole(serverId, roles[name], powers[name] ?? [])
      await refs.role(serverId, roles[name]).update({ position: position + 1 })
      people[name] = await aMember(name, name)
    }
  })
  beforeEach(() => grantEveryone('changeNickname'))

  async function aMember(displayName: string, role?: keyof typeof roles): Promise<Person> {
    const person = await aPerson(displayName)
    await addMember(serverId, person.uid, { roles: role ? [roles[role]] : [] })
    await until(async () => (await refs.member(serverId, person.uid).get()).exists, true)
    return person
  }
  /** With what follows from it, so that a test sees only what its own calls leave to be done. */
  async function grantEveryone(...permissions: Permission[]) {
    await refs.role(serverId, asRoleId(serverId)).update({ permissions })
    await until(() => leftToDo(serverId), [])
  }
  const readNick = async (person: Person) => (await refs.member(serverId, person.uid).get()).data()?.nick

  test('gives oneself a name for this server, trimmed, and takes it back', async () => {
    const { plain } = people
    expect(resultOf(await setNickname(plain, serverId, plain, '  The   gardener '))).toEqual({
      nick: 'The gardener',
    })
    expect(await readNick(plain)).toBe('The gardener')
    expect(await leftToDo(serverId)).toEqual([])
    expect(resultOf(await setNickname(plain, serverId, plain, null))).toEqual({ nick: null })
    expect(await readNick(plain)).toBeNull()
  })

  test('needs the permission to change one’s own', async () => {
    await grantEveryone()
    expect((await setNickname(people.plain, serverId, people.plain, 'No')).error?.details).toEqual(forbidden)
    resultOf(await setNickname(people.admin, serverId, people.admin, 'Boss'))
    resultOf(await setNickname(people.owner, serverId, people.owner, 'Founder'))
  })

  test.each([
    ['plain', 'low', false],
    ['high', 'plain', false],
    ['naming', 'plain', true],
    ['naming', 'low', true],
    ['naming', 'high', false],
    ['naming', 'admin', false],
    ['naming', 'owner', false],
    ['admin', 'high', true],
    ['admin', 'owner', false],
    ['owner', 'admin', true],
    ['stranger', 'plain', false],
  ] as const)('%s renames %s: %s', async (actor, member, isAllowed) => {
    const nick = `named by ${actor}`
    const answer = await setNickname(people[actor], serverId, people[member], nick)
    if (isAllowed) expect(resultOf(answer)).toEqual({ nick })
    else expect(answer.error?.details).toEqual(forbidden)
    expect((await readNick(people[member])) === nick).toBe(isAllowed)
  })

  test('is not for the timed out', async () => {
    const silenced = await aMember('Silenced')
    await refs.access(serverId, silenced.uid).update({ timeoutUntil: new Date(Date.now() + 60_000) })
    expect((await setNickname(silenced, serverId, silenced, 'No')).error?.details).toEqual(forbidden)
  })

  test('refuses what is no name, and people who are no members', async () => {
    const { owner, plain, stranger } = people
    const invalid = { code: 'invalid', field: 'nick' }
    expect((await setNickname(plain, serverId, plain, '   ')).error?.details).toEqual(invalid)
    expect((await setNickname(plain, serverId, plain, 'x'.repeat(33))).error?.details).toEqual(invalid)
    expect((await setNickname(owner, serverId, stranger, 'Who')).error?.details).toEqual({
      code: 'not-found',
    })
    const nobody = { ...stranger, uid: asUid('nobody') }
    expect((await setNickname(stranger, serverId, nobody, 'Who')).error?.details).toEqual(forbidden)
  })
})
