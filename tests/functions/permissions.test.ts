import { asRoleId, type ChannelId, everyoneRoleId, type ServerId, type Uid } from '@parley/domain/ids'
import { beforeEach, describe, expect, test } from 'vitest'
import { convergeMemberTokens } from '../../functions/src/lib/converge'
import { db, refs } from '../../functions/src/lib/db'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'
import {
  addMember,
  addRole,
  allow,
  deny,
  readAcl,
  readChannelTokens,
  readMemberTokens,
  setOverwrites,
} from './edits'
import { aPerson, aServer, type Person } from './people'
import { until } from './until'

const moderators = asRoleId('500000000000000001')

describe('an edit by hand in the console takes effect', () => {
  let owner: Person
  let member: Person
  let serverId: ServerId
  let channelId: ChannelId

  beforeEach(async () => {
    const people = await Promise.all([aPerson('Owner'), aPerson('Member')])
    owner = people[0]
    member = people[1]
    const made = await aServer(owner)
    serverId = made.serverId
    channelId = made.channelId
    await addRole(serverId, moderators, [])
    await addMember(serverId, member.uid)
    await until(async () => (await refs.member(serverId, member.uid).get()).exists, true)
  })

  const readGrant = async (permission: string) => (await readAcl(serverId, channelId))?.r[permission]

  test('when the permissions of a role change', async () => {
    await refs.role(serverId, moderators).update({ permissions: ['manageMessages'] })
    await until(() => readGrant('manageMessages'), { a: [], d: [], b: [moderators] })
    const readServerWide = async () => (await refs.serverAcl(serverId).get()).data()?.r['manageMessages']
    await until(readServerWide, { a: [], d: [], b: [moderators] })
    await refs.role(serverId, moderators).delete()
    await until(() => readGrant('manageMessages'), { a: [], d: [], b: [] })
  })

  test('when a role becomes an administrator and is one no more', async () => {
    await refs.access(serverId, member.uid).update({ roles: [serverId, moderators] })
    await refs.role(serverId, moderators).update({ permissions: ['administrator'] })
    await until(() => readMemberTokens(serverId, member.uid), [`a:${serverId}`])
    await until(async () => (await readAcl(serverId, channelId))?.admins, [moderators])
    await refs.role(serverId, moderators).update({ permissions: [] })
    const ordinary = [serverId, moderators, `u:${member.uid}`]
    await until(() => readMemberTokens(serverId, member.uid), ordinary)
  })

  test('when a channel becomes private to a role', async () => {
    const overwrites = {
      [serverId]: deny('role', 'viewChannel'),
      [moderators]: allow('role', 'viewChannel'),
    }
    await setOverwrites(serverId, channelId, overwrites)
    await until(() => readChannelTokens(serverId, channelId), [moderators, `a:${serverId}`])
    await until(() => readGrant('viewChannel'), { a: [moderators], d: [], b: [] })
  })

  test('when one member is shut out of a channel that others see, and let in again', async () => {
    const other = await aPerson()
    await addMember(serverId, other.uid)
    await setOverwrites(serverId, channelId, { [member.uid]: deny('member', 'viewChannel') })
    await until(() => readChannelTokens(serverId, channelId), [`c:${channelId}`, `a:${serverId}`])
    await until(() => readMemberTokens(serverId, other.uid), [serverId, `c:${channelId}`, `u:${other.uid}`])
    await until(() => readMemberTokens(serverId, member.uid), [serverId, `u:${member.uid}`])
    // Nothing but the channel's own event is left to bring the next change about.
    await setOverwrites(serverId, channelId, { [other.uid]: deny('member', 'viewChannel') })
    await until(() => readMemberTokens(serverId, member.uid), [serverId, `c:${channelId}`, `u:${member.uid}`])
    await until(() => readMemberTokens(serverId, other.uid), [serverId, `u:${other.uid}`])
    await setOverwrites(serverId, channelId, {})
    await until(() => readChannelTokens(serverId, channelId), [serverId, `a:${serverId}`])
    await until(() => readMemberTokens(serverId, member.uid), [serverId, `u:${member.uid}`])
  })

  test('when the server gets another owner and another name', async () => {
    await refs.server(serverId).update({ ownerId: member.uid, name: 'The new room' })
    await until(async () => (await readAcl(serverId, channelId))?.owner, member.uid)
    await until(() => readMemberTokens(serverId, member.uid), [`a:${serverId}`])
    await until(() => readMemberTokens(serverId, owner.uid), [serverId, `u:${owner.uid}`])
    const readRail = async () => (await refs.ownServer(member.uid, serverId).get()).data()?.name
    await until(readRail, 'The new room')
  })

  test('when a member is given a role', async () => {
    await refs.access(serverId, member.uid).update({ roles: [everyoneRoleId(serverId), moderators] })
    const readShown = async () => (await refs.member(serverId, member.uid).get()).data()?.roles
    await until(readShown, [serverId, moderators])
    const tokens = [serverId, moderators, `u:${member.uid}`]
    await until(() => readMemberTokens(serverId, member.uid), tokens)
  })

  test('and is put right when it was made to a derived document', async () => {
    await refs.channel(serverId, channelId).update({ viewTokens: [] })
    await refs.access(serverId, member.uid).update({ viewTokens: ['a:everything'] })
    await refs.member(serverId, member.uid).update({ displayName: 'Somebody else', roles: [] })
    await until(() => readChannelTokens(serverId, channelId), [serverId, `a:${serverId}`])
    await until(() => readMemberTokens(serverId, member.uid), [serverId, `u:${member.uid}`])
    const readShown = async () => (await refs.member(serverId, member.uid).get()).data()
    await until(readShown, expect.objectContaining({ displayName: 'Member', roles: [serverId] }))
  })

  test('and a role with a permission that does not exist changes nothing until it is corrected', async () => {
    const role = db.doc(refs.role(serverId, moderators).path)
    await role.update({ permissions: ['manageMessages', 'flyToTheMoon'] })
    await addMember(serverId, (await aPerson()).uid)
    await role.update({ permissions: ['manageMessages'] })
    await until(() => readGrant('manageMessages'), { a: [], d: [], b: [moderators] })
  })
})

test('a walk through many members goes on where it stopped, and ends', async () => {
  const people = await Promise.all(Array.from({ length: 5 }, () => aPerson()))
  const { serverId } = await aServer(await aPerson())
  await withoutBackgroundTriggers(async () => {
    for (const { uid } of people) await addMember(serverId, uid)
  })
  let runs = 0
  let after: Uid | null = null
  do {
    after = await convergeMemberTokens(serverId, after, 2)
    runs++
  } while (after !== null)
  const members = (await refs.accessList(serverId).count().get()).data().count
  expect(runs).toBe(Math.floor(members / 2) + 1)
  for (const { uid } of people) {
    expect(await readMemberTokens(serverId, uid)).toEqual([serverId, `u:${uid}`])
  }
})
