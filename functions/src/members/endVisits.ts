import { asServerId, type ServerId, type Uid } from '@parley/domain/ids'
import { functionTimings, timings } from '@parley/domain/limits'
import { paths } from '@parley/domain/paths'
import { isVisitOver } from '@parley/domain/permissions/isVisitOver'
import { type Millis, millis, uid as uidSchema } from '@parley/domain/schema/common'
import type { Transaction } from 'firebase-admin/firestore'
import { onTaskDispatched } from 'firebase-functions/tasks'
import * as v from 'valibot'
import { nowMs } from '../lib/clock'
import { isVisit, readAll } from '../lib/compileServer'
import { refs } from '../lib/db'
import { sources } from '../lib/serverState'
import { flushOptions, refuseBefore, scheduleFlushOf } from '../lib/trailingEdge'
import { inTransaction } from '../lib/inTransaction'
import { endMembership } from './endMembership'

const visitsOf = (uid: Uid) => refs.ownServers(uid).where('temporary', '==', true)
const anyDevice = (uid: Uid) => refs.devices(uid).limit(1).select()

/** The page of who has just joined has as long to say that it is here as one that fell silent. */
const arrivesBy = (joinedAt: Millis): Millis => joinedAt + timings.heartbeatLostAfterMs

/** After a page closed. Most people are on no visit: for them that is one read. */
export async function endVisitsSoon(uid: Uid): Promise<void> {
  if ((await visitsOf(uid).limit(1).select().get()).empty) return
  if ((await anyDevice(uid).get()).empty) await schedule(uid, nowMs() + functionTimings.visitGraceMs)
}

/** After a visit began, or its visitor lost the role that had made them stay: no page may ever open or close. */
export async function endVisitAfterArrival(s: ServerId, uid: Uid): Promise<void> {
  const access = await sources.access(s, uid).get()
  const stay = access.data()
  if (stay && isVisit(access)) await schedule(uid, Math.max(nowMs(), arrivesBy(stay.joinedAt)))
}

const schedule = (uid: Uid, endsAt: Millis) =>
  scheduleFlushOf('endVisits', paths.presence(uid), { endsAt }, { uid })

const task = v.object({ uid: uidSchema, dueAt: millis })

export const endVisits = onTaskDispatched(flushOptions(2), async ({ data }) => {
  const { uid, dueAt } = v.parse(task, data)
  refuseBefore(dueAt)
  await endVisitsOf(uid, nowMs())
})

/**
 * Takes the memberships of somebody who is away and came for a visit. Devices say who is away, and not what others
 * see: somebody invisible is here. The rest of a membership goes by trigger.
 */
export async function endVisitsOf(uid: Uid, now: Millis): Promise<void> {
  await inTransaction(async (tx) => {
    const [devices, visits] = await Promise.all([tx.get(anyDevice(uid)), tx.get(visitsOf(uid).select())])
    if (!devices.empty || visits.empty) return
    const over = await whichAreOver(
      tx,
      uid,
      visits.docs.map(({ id }) => id),
      now,
    )
    for (const stay of over) endMembership(tx, stay.id, uid, stay.access)
  })
}

async function whichAreOver(tx: Transaction, uid: Uid, serverIds: readonly string[], now: Millis) {
  const ids = serverIds.map(asServerId)
  const [accesses, servers] = await Promise.all([
    readAll(tx, ids, (s) => sources.access(s, uid)),
    readAll(tx, ids, sources.server),
  ])
  const over = ids.filter((s) => {
    const stay = accesses(s).data()
    // Whoever was handed the server has more than a role to make them stay.
    if (!stay || !isVisit(accesses(s)) || servers(s).data()?.ownerId === uid) return false
    return arrivesBy(stay.joinedAt) <= now && isVisitOver(s, { temporary: true, roles: stay.roles }, false)
  })
  return over.map((s) => ({ id: s, access: accesses(s) }))
}
