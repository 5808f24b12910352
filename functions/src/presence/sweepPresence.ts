import { asDeviceId, asUid } from '@parley/domain/ids'
import { timings } from '@parley/domain/limits'
import type { Millis } from '@parley/domain/schema/common'
import type { DocumentReference } from 'firebase-admin/firestore'
import { refs } from '../lib/db'
import { toTimestamp } from '../lib/stored'
import { inTransaction } from '../lib/inTransaction'

/** What is left waits for the next sweep, half a minute later. */
const sweptAtOnce = 200

/** Takes away the devices that crashed or lost their connection. The trigger of a device does the rest. */
export async function sweepPresence(now: Millis): Promise<void> {
  const lost = await refs
    .heartbeats()
    .where('at', '<', toTimestamp(now - timings.heartbeatLostAfterMs))
    .orderBy('at')
    .limit(sweptAtOnce)
    .select()
    .get()
  await Promise.all(lost.docs.map(({ ref }) => removeIfLost(ref, now)))
}

/** A heartbeat may come in while we sweep: then the device is alive, and nobody should see it go. */
async function removeIfLost(ref: DocumentReference, now: Millis): Promise<void> {
  const [uid, d] = [asUid(ref.parent.parent?.id ?? ''), asDeviceId(ref.id)]
  await inTransaction(async (tx) => {
    const heartbeat = (await tx.get(refs.heartbeat(uid, d))).data()
    if (heartbeat && heartbeat.at >= now - timings.heartbeatLostAfterMs) return
    tx.delete(refs.device(uid, d))
    tx.delete(refs.heartbeat(uid, d))
  })
}
