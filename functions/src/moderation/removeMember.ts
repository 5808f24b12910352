import type { ServerId, Uid } from '@parley/domain/ids'
import { moderationTimings } from '@parley/domain/moderation/limits'
import { schemaVersion } from '@parley/domain/limits'
import type { Removal } from '@parley/domain/schema/removal'
import type { DocumentSnapshot, Transaction } from 'firebase-admin/firestore'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'
import { keepSilence } from '../members/silences'

type How = Pick<Removal, 'kind' | 'serverName' | 'reason' | 'until'>

/** Takes what rules read, and says how it came where the person alone looks: their page asks once it finds them out. */
export function removeMember(
  tx: Transaction,
  s: ServerId,
  { uid, access }: { readonly uid: Uid; readonly access: DocumentSnapshot },
  how: How,
): void {
  keepSilence(tx, s, uid, access)
  tx.delete(refs.access(s, uid))
  tx.set(refs.removal(uid, s), removalNow(how))
}

export function removalNow(how: How): Removal {
  const at = nowMs()
  return { schemaVersion, ...how, at, expireAt: at + moderationTimings.removalKeptMs }
}
