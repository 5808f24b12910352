import { asDeviceId, asUid, type DeviceId, type Uid } from '@parley/domain/ids'
import { limits, schemaVersion } from '@parley/domain/limits'
import { nowMs } from '../lib/clock'
import { db, refs } from '../lib/db'
import { concerns, onWritten } from '../lib/trigger'
import { endVisitsSoon } from '../members/endVisits'
import { convergePresence } from './convergeOnline'
import { markSeen } from './markSeen'
import { inTransaction } from '../lib/inTransaction'

export const onDeviceWritten = onWritten('presence/{uid}/devices/{d}', async (change, { params }) => {
  const { uid, d } = { uid: asUid(params.uid), d: asDeviceId(params.d) }
  await markSeen(uid, nowMs())
  if (!change.before.exists) {
    await ensureHeartbeat(uid, d)
    await removeOldest(uid)
  }
  if (concerns(change, ['state'])) await convergePresence(uid)
  if (!change.after.exists) await endVisitsSoon(uid)
})

/** The sweep goes by heartbeats: a device that never sent one would stay for ever. */
async function ensureHeartbeat(uid: Uid, d: DeviceId): Promise<void> {
  await inTransaction(async (tx) => {
    const [device, heartbeat] = await Promise.all([
      tx.get(refs.device(uid, d)),
      tx.get(refs.heartbeat(uid, d)),
    ])
    if (device.exists && !heartbeat.exists) tx.set(heartbeat.ref, { schemaVersion, at: nowMs() })
  })
}

const removedAtOnce = 100

/** Rules cannot count, so somebody may write as many as they like; what is beyond the limit goes again. */
async function removeOldest(uid: Uid): Promise<void> {
  const newestFirst = refs.devices(uid).orderBy('since', 'desc')
  const tooMany = await newestFirst.offset(limits.devicesPerPerson).limit(removedAtOnce).select().get()
  if (tooMany.empty) return
  const batch = db.batch()
  for (const { id } of tooMany.docs) {
    batch.delete(refs.device(uid, asDeviceId(id)))
    batch.delete(refs.heartbeat(uid, asDeviceId(id)))
  }
  await batch.commit()
}
