import type { Uid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { dayOf } from '@parley/domain/members/prune'
import type { Millis } from '@parley/domain/schema/common'
import { refs } from '../lib/db'

/**
 * Whenever a page comes, goes, or is touched again after a while: whoever is here at all does one of these every day. A
 * read each time, and a write a day. Without a lock: two at once write the same.
 */
export async function markSeen(uid: Uid, now: Millis): Promise<void> {
  const today = dayOf(now)
  const ref = refs.lastSeen(uid)
  const known = (await ref.get()).data()
  if (known && known.seenOn >= today) return
  await ref.set({ schemaVersion, seenOn: today })
}
