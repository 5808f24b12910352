/** Silencing people in voice channels: who may, whom, and what is told of it. */
import { asRoleId, type ServerId } from '@parley/domain/ids'
import { paths } from '@parley/domain/paths'
import type { Permission } from '@parley/domain/permissions/permission'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { createRest } from '../rules/rest'
import { entriesOf } from './auditCalls'
import { addMember } from './edits'
import { leftToDo } from './leftToDo'
import { describeMembers, updateMemberVoice } from './memberCalls'
import { aPerson, aServer, type Person, resultOf } from './people'
import { putRoles } from './roleCalls'
import { until } from './until'

const roles = {
  muter: asRoleId('500000000000000001'),
  deafener: asRoleId('500000000000000002'),
  mod: asRoleId('500000000000000003'),
  high: asRoleId('500000000000000004'),
}
const powers: Record<keyof typeof roles, Permission[]> = {
  muter: ['muteMembers'],
  deafener: ['deafenMembers'],
  mod: ['muteMembers', 'deafenMembers', 'moderateMembers'],
  high: [],
}
const names = ['owner', 'plain', 'stranger', 'muter', 'deafener', 'mod', 'peer', 'high'] as const
type Name = (typeof names)[number]
const people = {} as Record<Name, Person>
const heldBy: Partial<Record<Name, keyof typeof roles>> = {
  muter: 'muter',
  deafener: 'deafener',
  mod: 'mod',
  peer: 'mod',
  high: 'high',
}
const forbidden = { code: 'forbidden' }
const rest = createRest(process.env['GCLOUD_PROJECT'] ?? '')

let serverId: ServerId

beforeAll(async () => {
  for (const name of names) people[name] = await aPerson(name)
  ;({ serverId } = await aServer(people.owner))
  const order = Object.keys(roles) as (keyof typeof roles)[]
  await putRoles(
    serverId,
    order.map((name, at) => [roles[name], at + 1, powers[name]]),
  )
})
/** As they were, whatever a test made of them. */
beforeEach(async () => {
  for (const name of names) {
    const held = heldBy[name]
    if (name !== 'owner' && name !== 'stranger') {
      await addMember(serverId, people[name].uid, { roles: held ? [roles[held]] : [] })
    }
  }
})

type Flags = Parameters<typeof updateMemberVoice>[3]
const setVoice = (actor: Name, member: Name, flags: Flags) =>
  updateMemberVoice(people[actor], serverId, people[member], flags)
const refusal = async (...asked: Parameters<typeof setVoice>) => (await setVoice(...asked)).error?.details
const flagsOf = async (name: Name) => {
  const { muted, deafened } = (await refs.access(serverId, people[name].uid).get()).data()!
  return { muted, deafened }
}

describe('updateMemberVoice', () => {
  test('mutes and deafens, each for itself, and takes both back', async () => {
    expect(resultOf(await setVoice('mod', 'plain', { muted: true }))).toEqual({
      muted: true,
      deafened: false,
    })
    expect(resultOf(await setVoice('mod', 'plain', { deafened: true }))).toEqual({
      muted: true,
      deafened: true,
    })
    expect(await flagsOf('plain')).toEqual({ muted: true, deafened: true })
    const [details] = resultOf(await describeMembers(people.muter, serverId, [people.plain])).members
    expect(details).toMatchObject({ muted: true, deafened: true })
    expect(resultOf(await setVoice('mod', 'plain', { muted: false, deafened: false }))).toEqual({
      muted: false,
      deafened: false,
    })
    expect(await flagsOf('plain')).toEqual({})
    await until(() => leftToDo(serverId), [])
  })

  test('is told of once, what changes nothing is not, and an edit by hand is', async () => {
    const since = Date.now()
    const told = async () =>
      (await entriesOf(serverId)).flatMap(({ action, at, by, changes }) =>
        action === 'memberVoiceUpdate' && at >= since ? [{ by, changes }] : [],
      )
    resultOf(await setVoice('mod', 'plain', { muted: true }))
    resultOf(await setVoice('mod', 'plain', { muted: true }))
    const muted = { muted: { before: false, after: true } }
    expect(await told()).toEqual([{ by: 'member', changes: muted }])
    await refs.access(serverId, people.plain.uid).update({ deafened: true })
    await until(told, [
      { by: 'member', changes: muted },
      { by: 'console', changes: { deafened: { before: null, after: true } } },
    ])
  })

  test.each<[Name, Flags]>([
    ['muter', { muted: true }],
    ['deafener', { deafened: true }],
    ['owner', { muted: true, deafened: true }],
  ])('is for whoever may: %s', async (name, flags) => {
    expect(await refusal(name, 'plain', flags)).toBeUndefined()
  })

  test.each<[string, Name, Name, Flags]>([
    ['deafen with the permission to mute', 'muter', 'plain', { deafened: true }],
    ['deafen beside muting', 'muter', 'plain', { muted: true, deafened: true }],
    ['mute with the permission to deafen', 'deafener', 'plain', { muted: true }],
    ['a higher role without either', 'high', 'plain', { muted: true }],
    ['an equal', 'mod', 'peer', { muted: true }],
    ['somebody above', 'mod', 'high', { muted: true }],
    ['the owner', 'mod', 'owner', { muted: true }],
    ['oneself, to unmute', 'mod', 'mod', { muted: false }],
    ['without any role', 'plain', 'muter', { muted: true }],
    ['from outside', 'stranger', 'plain', { muted: true }],
  ])('is refused: %s', async (_, actor, member, flags) => {
    expect(await refusal(actor, member, flags)).toEqual(forbidden)
  })

  test('is refused to whoever is timed out, signed out, or asks for nothing', async () => {
    await refs.access(serverId, people.mod.uid).update({ timeoutUntil: new Date(Date.now() + 60_000) })
    expect(await refusal('mod', 'plain', { muted: true })).toEqual(forbidden)
    const asked = await updateMemberVoice(undefined, serverId, people.plain, { muted: true })
    expect(asked.error?.details).toEqual({ code: 'signed-out' })
    expect(await refusal('owner', 'plain', {})).toMatchObject({ code: 'invalid' })
    expect(await refusal('owner', 'stranger', { muted: true })).toEqual({ code: 'not-found' })
  })

  test('is no word that its person can take back: `access` is written by functions alone', async () => {
    resultOf(await setVoice('mod', 'plain', { muted: true }))
    const { uid, idToken } = people.plain
    const { isAllowed } = await rest.update(paths.access(serverId, uid), { muted: false }, [], idToken)
    expect(isAllowed).toBe(false)
    expect(await flagsOf('plain')).toEqual({ muted: true })
  })
})
