import { type DeviceId, mintDeviceId, type Uid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import type { DeviceState } from '@parley/domain/schema/presence'
import { db, refs } from '../../functions/src/lib/db'

/** What a page announces when somebody opens it. */
export async function openPage(uid: Uid, state: DeviceState = 'active', at = Date.now()): Promise<DeviceId> {
  const d = mintDeviceId()
  const batch = db.batch()
  batch.set(refs.device(uid, d), { schemaVersion, state, since: at })
  batch.set(refs.heartbeat(uid, d), { schemaVersion, at })
  await batch.commit()
  return d
}
