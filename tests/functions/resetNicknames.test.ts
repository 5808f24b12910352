/** Nicknames of many, taken back at once. */
import { asRoleId, type ServerId } from '@parley/domain/ids'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { addMember } from './edits'
import { leftToDo } from './leftToDo'
import { resetNicknames } from './memberCalls'
import { aPerson, aServer, type Person, resultOf } from './people'
import { putRoles } from './roleCalls'
import { until } from './until'

const naming = asRoleId('500000000000000001')
const high = asRoleId('500000000000000002')
const forbidden = { code: 'forbidden' }

let owner: Person
let namer: Person
let boss: Person
let ada: Person
let bo: Person
let serverId: ServerId

beforeAll(async () => {
  ;[owner, namer, boss, ada, bo] = (await Promise.all(
    ['Owner', 'Namer', 'Boss', 'Ada', 'Bo'].map((name) => aPerson(name)),
  )) as [Person, Person, Person, Person, Person]
  serverId = (await aServer(owner)).serverId
  await putRoles(serverId, [
    [naming, 1, ['manageNicknames']],
    [high, 2, []],
  ])
  await addMember(serverId, namer.uid, { roles: [naming] })
  await addMember(serverId, boss.uid, { roles: [high] })
  for (const { uid } of [ada, bo]) await addMember(serverId, uid)
  for (const { uid } of [namer, boss, ada, bo]) {
    await until(async () => (await refs.member(serverId, uid).get()).exists, true)
  }
})
beforeEach(async () => {
  for (const { uid } of [owner, namer, boss, ada]) {
    await refs.member(serverId, uid).update({ nick: 'Nick', sortName: 'nick' })
  }
})

const nickOf = async ({ uid }: Person) => (await refs.member(serverId, uid).get()).data()?.nick

describe('resetNicknames', () => {
  test('gives names back, passes over who has none, and names who stands too high', async () => {
    const { reset, refused } = resultOf(
      await resetNicknames(namer, serverId, [owner, namer, boss, ada, bo, ada]),
    )
    expect(reset).toEqual([namer.uid, ada.uid])
    expect(refused).toEqual([owner.uid, boss.uid])
    expect(await nickOf(ada)).toBeNull()
    expect(await nickOf(boss)).toBe('Nick')
    expect((await refs.member(serverId, ada.uid).get()).data()?.sortName).toBe('ada')
    await until(() => leftToDo(serverId), [])
  })
  test('is for who may name others', async () => {
    for (const person of [ada, boss, await aPerson()]) {
      expect((await resetNicknames(person, serverId, [ada])).error?.details).toEqual(forbidden)
    }
    expect(await nickOf(ada)).toBe('Nick')
  })
  test('is not for the timed out', async () => {
    await refs.access(serverId, namer.uid).update({ timeoutUntil: new Date(Date.now() + 60_000) })
    expect((await resetNicknames(namer, serverId, [ada])).error?.details).toEqual(forbidden)
    await refs.access(serverId, namer.uid).update({ timeoutUntil: new Date(0) })
  })
})
