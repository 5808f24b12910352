import { randomUUID } from 'node:crypto'
import { asRoleId, type DeviceId, everyoneRoleId, mintDeviceId, type ServerId } from '@parley/domain/ids'
import { schemaVersion, timings } from '@parley/domain/limits'
import { beforeEach, describe, expect, test } from 'vitest'
import { acceptInvite as accept } from '../../functions/src/invites/acceptInvite'
import { db, refs } from '../../functions/src/lib/db'
import { endVisitsOf } from '../../functions/src/members/endVisits'
import { sweepPresence } from '../../functions/src/presence/sweepPresence'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'
import { addRole } from './edits'
import { callHere } from './here'
import { anInvite, createInvite } from './inviteCalls'
import { leftToDo } from './leftToDo'
import { aPerson, type Person, resultOf } from './people'
import { until } from './until'

const readers = asRoleId('500000000000000001')
const longAgo = () => Date.now() - 2 * timings.heartbeatLostAfterMs
/** Within it the real task comes, on a small machine. */
const grace = { test: 180_000, wait: 120_000 }

async function openPage({ uid }: Person, at = Date.now()): Promise<DeviceId> {
  const d = mintDeviceId()
  const batch = db.batch()
  batch.set(refs.device(uid, d), { schemaVersion, state: 'active', since: at })
  batch.set(refs.heartbeat(uid, d), { schemaVersion, at })
  await batch.commit()
  return d
}

async function closePage({ uid }: Person, d: DeviceId): Promise<void> {
  const batch = db.batch()
  batch.delete(refs.device(uid, d))
  batch.delete(refs.heartbeat(uid, d))
  await batch.commit()
}

const isMember = async (s: ServerId, { uid }: Person) => (await refs.access(s, uid).get()).exists

type Place = Awaited<ReturnType<typeof anInvite>>

async function join({ code }: Pick<Place, 'code'>, guest: Person): Promise<void> {
  const answer = await callHere(accept, { person: guest }, { requestId: randomUUID(), code })
  expect(answer.ok).toBe(true)
}

/** Somebody who joined so long ago that their page has had all the time to say that it is here. */
async function aGuest(place: Pick<Place, 'code' | 'serverId'>): Promise<Person> {
  const guest = await aPerson('Guest')
  await withoutBackgroundTriggers(async () => {
    await join(place, guest)
    await refs.access(place.serverId, guest.uid).update({ joinedAt: new Date(longAgo()) })
  })
  return guest
}

describe('a visit', () => {
  let visit: Place
  let serverId: ServerId
  beforeEach(async () => {
    visit = await anInvite({ temporary: true })
    serverId = visit.serverId
  })

  test('is over when nobody is left to be here, and once is enough', async () => {
    const guest = await aGuest(visit)
    await endVisitsOf(guest.uid, Date.now())
    await endVisitsOf(guest.uid, Date.now())
    expect(await isMember(serverId, guest)).toBe(false)
    await until(async () => (await refs.member(serverId, guest.uid).get()).exists, false)
    await until(async () => (await refs.ownServer(guest.uid, serverId).get()).exists, false)
    await until(() => leftToDo(serverId), [])
  })

  test('goes on while one page of several is open, whatever others see', async () => {
    const guest = await aGuest(visit)
    const [first, second] = [await openPage(guest), await openPage(guest)]
    await refs.presence(guest.uid).set({ schemaVersion, status: 'invisible' })
    await closePage(guest, first)
    await endVisitsOf(guest.uid, Date.now())
    expect(await isMember(serverId, guest)).toBe(true)
    await closePage(guest, second)
    await endVisitsOf(guest.uid, Date.now())
    expect(await isMember(serverId, guest)).toBe(false)
  })

  test('is none any more for who holds a role, or the whole server', async () => {
    const [reader, heir] = [await aGuest(visit), await aGuest(visit)]
    await addRole(serverId, readers, [])
    await refs.access(serverId, reader.uid).update({ roles: [everyoneRoleId(serverId), readers] })
    await refs.server(serverId).update({ ownerId: heir.uid })
    for (const { uid } of [reader, heir]) await endVisitsOf(uid, Date.now())
    expect(await isMember(serverId, reader)).toBe(true)
    expect(await isMember(serverId, heir)).toBe(true)
  })

  test('leaves the memberships alone that are for good, also one that began as a visit', async () => {
    const guest = await aGuest(visit)
    const forGood = await anInvite()
    await join(forGood, guest)
    await refs.access(forGood.serverId, guest.uid).update({ joinedAt: new Date(longAgo()) })
    await endVisitsOf(guest.uid, Date.now())
    expect(await isMember(serverId, guest)).toBe(false)
    expect(await isMember(forGood.serverId, guest)).toBe(true)

    const { code } = resultOf(await createInvite(visit.owner, visit.place))
    await join({ code }, guest)
    await endVisitsOf(guest.uid, Date.now() + 2 * timings.heartbeatLostAfterMs)
    expect(await isMember(serverId, guest)).toBe(true)
  })

  test('does not end before the page of who joined could say that it is here', async () => {
    const guest = await aPerson('Guest')
    await join(visit, guest)
    const { joinedAt } = (await refs.access(serverId, guest.uid).get()).data()!
    await endVisitsOf(guest.uid, joinedAt + timings.heartbeatLostAfterMs - 1)
    expect(await isMember(serverId, guest)).toBe(true)
    await endVisitsOf(guest.uid, joinedAt + timings.heartbeatLostAfterMs)
    expect(await isMember(serverId, guest)).toBe(false)
  })

  test('survives a `temporary: false` that somebody wrote by hand, as a membership for good', async () => {
    const guest = await aGuest(visit)
    await db.doc(refs.access(serverId, guest.uid).path).update({ temporary: false })
    await endVisitsOf(guest.uid, Date.now())
    expect(await isMember(serverId, guest)).toBe(true)
    await until(() => leftToDo(serverId), [])
  })
})

describe('the end of a visit', () => {
  test('comes by itself after the last page closed or crashed, and not after it was loaded anew', {
    timeout: grace.test,
  }, async () => {
    const visit = await anInvite({ temporary: true })
    const people = [await aGuest(visit), await aGuest(visit), await aGuest(visit)] as const
    const [reloads, closes, crashes] = people
    await closePage(reloads, await openPage(reloads))
    await openPage(reloads)
    await closePage(closes, await openPage(closes))
    await openPage(crashes, Date.now() - timings.heartbeatLostAfterMs - 1_000)
    await sweepPresence(Date.now())
    const left = () => Promise.all(people.map((person) => isMember(visit.serverId, person)))
    await until(left, [true, false, false], grace.wait)
  })

  test('comes by itself to who never opened a page, and to who lost their role while away', async () => {
    const visit = await anInvite({ temporary: true })
    const [absent, reader] = [await aPerson('Absent'), await aGuest(visit)]
    await addRole(visit.serverId, readers, [])
    const { path } = refs.access(visit.serverId, reader.uid)
    await withoutBackgroundTriggers(() => db.doc(path).update({ roles: [visit.serverId, readers] }))
    await db.doc(path).update({ roles: [visit.serverId] })
    await withoutBackgroundTriggers(() => join(visit, absent))
    // As if a minute and more had passed.
    await refs.access(visit.serverId, absent.uid).update({ joinedAt: new Date(longAgo()) })
    const left = () => Promise.all([absent, reader].map((person) => isMember(visit.serverId, person)))
    await until(left, [false, false])
  })
})
