import {
  asDeviceId,
  asRoleId,
  type DeviceId,
  everyoneRoleId,
  type ServerId,
  type Uid,
} from '@parley/domain/ids'
import { limits, schemaVersion, timings } from '@parley/domain/limits'
import type { PresenceStatus } from '@parley/domain/schema/presence'
import { beforeEach, describe, expect, test } from 'vitest'
import { convergeServer } from '../../functions/src/lib/converge'
import { refs } from '../../functions/src/lib/db'
import { sweepPresence } from '../../functions/src/presence/sweepPresence'
import { addMember, addRole } from './edits'
import { aPerson, aServer, type Person } from './people'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'
import { openPage } from './openPage'
import { until } from './until'

async function closePage(uid: Uid, d: DeviceId): Promise<void> {
  await Promise.all([refs.device(uid, d).delete(), refs.heartbeat(uid, d).delete()])
}

const choose = (uid: Uid, status: PresenceStatus) => refs.presence(uid).set({ schemaVersion, status })
const onlineIn = async (s: ServerId, uid: Uid) => (await refs.online(s, uid).get()).data()
const stateIn = async (s: ServerId, uid: Uid) => (await onlineIn(s, uid))?.state
const statsOf = async (s: ServerId) => (await refs.memberStats(s).get()).data()
const deviceCount = async (uid: Uid) => (await refs.devices(uid).count().get()).data().count

describe('being online', () => {
  let serverId: ServerId
  let person: Person
  beforeEach(async () => {
    serverId = (await aServer(await aPerson('Ömer'))).serverId
    person = await aPerson('Robin')
    await addMember(serverId, person.uid)
    await until(async () => (await refs.member(serverId, person.uid).get()).exists, true)
  })

  test('shows in every server as what the devices do together', async () => {
    const second = (await aServer(person)).serverId
    const inUse = await openPage(person.uid)
    await until(() => stateIn(serverId, person.uid), 'online')
    await until(() => stateIn(second, person.uid), 'online')
    await openPage(person.uid, 'idle')
    await refs.device(person.uid, inUse).update({ state: 'idle' })
    await until(() => stateIn(serverId, person.uid), 'idle')
    await refs.device(person.uid, inUse).update({ state: 'active' })
    await until(() => stateIn(serverId, person.uid), 'online')
    await closePage(person.uid, inUse)
    await until(() => stateIn(serverId, person.uid), 'idle')
  })

  test('is what was chosen, and nothing at all for somebody who hides', async () => {
    await openPage(person.uid)
    await choose(person.uid, 'dnd')
    await until(() => stateIn(serverId, person.uid), 'dnd')
    await choose(person.uid, 'invisible')
    await until(() => onlineIn(serverId, person.uid), undefined)
    await choose(person.uid, 'online')
    await until(() => stateIn(serverId, person.uid), 'online')
  })

  test('carries what a row shows, and follows it', async () => {
    await openPage(person.uid)
    await until(() => stateIn(serverId, person.uid), 'online')
    expect(await onlineIn(serverId, person.uid)).toMatchObject({
      displayName: 'Robin',
      nick: null,
      sortName: 'robin',
      group: everyoneRoleId(serverId),
      roles: [serverId],
    })
    await refs.member(serverId, person.uid).update({ nick: 'Ébène' })
    const readNames = async () => {
      const { nick, sortName } = (await onlineIn(serverId, person.uid)) ?? {}
      return { nick, sortName, ofMember: (await refs.member(serverId, person.uid).get()).data()?.sortName }
    }
    await until(readNames, { nick: 'Ébène', sortName: 'ebene', ofMember: 'ebene' })
  })

  test('stands under the highest hoisted role, also after it was moved', async () => {
    const [team, helpers] = [asRoleId('500000000000000001'), asRoleId('500000000000000002')]
    await addRole(serverId, team, [])
    await addRole(serverId, helpers, [])
    await refs.role(serverId, team).update({ hoist: true, position: 5 })
    await refs.role(serverId, helpers).update({ hoist: true, position: 2 })
    await refs.access(serverId, person.uid).update({ roles: [serverId, team, helpers] })
    await openPage(person.uid)
    const readGroup = async () => (await onlineIn(serverId, person.uid))?.group
    await until(readGroup, team)
    await refs.role(serverId, team).update({ position: 1 })
    await until(readGroup, helpers)
    await refs.role(serverId, helpers).update({ hoist: false })
    await until(readGroup, team)
  })

  test('ends with the membership, and with a suspension until it is lifted', async () => {
    await openPage(person.uid)
    await until(() => stateIn(serverId, person.uid), 'online')
    await refs.suspension(person.uid).set({})
    await until(() => onlineIn(serverId, person.uid), undefined)
    await refs.suspension(person.uid).delete()
    await until(() => stateIn(serverId, person.uid), 'online')
    await refs.access(serverId, person.uid).delete()
    await until(() => onlineIn(serverId, person.uid), undefined)
    await addMember(serverId, person.uid)
    await until(() => stateIn(serverId, person.uid), 'online')
  })

  test('counts members, and nobody who is online while they all fit into one list', async () => {
    await openPage(person.uid)
    await until(() => statsOf(serverId), { schemaVersion, members: 2, online: {} })
    await refs.access(serverId, person.uid).delete()
    await until(() => statsOf(serverId), { schemaVersion, members: 1, online: {} })
  })

  describe('the sweep', () => {
    test('ends whoever crashed, and leaves alone whoever is there', async () => {
      const now = Date.now()
      const lost = await openPage(person.uid, 'active', now - timings.heartbeatLostAfterMs - 1_000)
      const kept = await openPage(person.uid, 'idle', now - timings.heartbeatLostAfterMs + 10_000)
      await until(() => stateIn(serverId, person.uid), 'online')
      await sweepPresence(now)
      expect((await refs.device(person.uid, lost).get()).exists).toBe(false)
      expect((await refs.heartbeat(person.uid, lost).get()).exists).toBe(false)
      expect((await refs.device(person.uid, kept).get()).exists).toBe(true)
      await until(() => stateIn(serverId, person.uid), 'idle')
      await sweepPresence(now + timings.heartbeatLostAfterMs)
      await until(() => onlineIn(serverId, person.uid), undefined)
    })

    test('also finds a device that never sent a heartbeat', async () => {
      const d = asDeviceId('abcdefghijABCDEFGHIJ')
      await refs.device(person.uid, d).set({ schemaVersion, state: 'active', since: Date.now() })
      await until(async () => (await refs.heartbeat(person.uid, d).get()).exists, true)
      await sweepPresence(Date.now() + timings.heartbeatLostAfterMs + 1_000)
      await until(() => deviceCount(person.uid), 0)
    })
  })

  test('takes no more devices than anybody has', async () => {
    for (let n = 0; n < limits.devicesPerPerson + 3; n++) await openPage(person.uid, 'idle', Date.now() + n)
    const newest = await openPage(person.uid, 'active', Date.now() + 1_000)
    await until(() => deviceCount(person.uid), limits.devicesPerPerson)
    expect((await refs.device(person.uid, newest).get()).exists).toBe(true)
    await until(() => stateIn(serverId, person.uid), 'online')
  })

  // Last, because the emulator starts every function anew once triggers are switched on again.
  test('leaves repair nothing to do, and lets it put right what triggers could not see', async () => {
    await openPage(person.uid)
    await until(() => stateIn(serverId, person.uid), 'online')
    await until(() => convergeServer(serverId, 'compare'), [])
    const nobody = { ...(await onlineIn(serverId, person.uid))!, state: 'idle' as const }
    await withoutBackgroundTriggers(async () => {
      await refs.online(serverId, person.uid).update({ state: 'dnd', group: 'broken' })
      await refs.online(serverId, 'nobody' as Uid).set(nobody)
      await refs.memberStats(serverId).delete()
    })
    const found = await convergeServer(serverId, 'write')
    expect(found.map(({ ref, change }) => `${change} ${ref.path}`).sort()).toEqual([
      `create servers/${serverId}/stats/members`,
      `delete servers/${serverId}/online/nobody`,
      `update servers/${serverId}/online/${person.uid}`,
    ])
    expect(await convergeServer(serverId, 'compare')).toEqual([])
  })
})
