import type { RoleId, ServerId } from '@parley/domain/ids'
import { FieldPath, FieldValue } from 'firebase-admin/firestore'
import { db, refs } from '../lib/db'
import { inTransaction } from '../lib/inTransaction'

const pageSize = 300

/**
 * Takes a role that is gone out of the overwrites that name it and from everybody who held it, at most about `budget`
 * people. It keeps no notes: interrupted anywhere, it goes on with what it finds. What else a membership says of
 * roles follows by `onAccessWritten`.
 */
export async function forgetRole(s: ServerId, r: RoleId, budget: number): Promise<'done' | 'more'> {
  await inTransaction(async (tx) => {
    const named = new FieldPath('overwrites', r)
    const { docs } = await tx.get(db.collection(refs.channels(s).path))
    for (const channel of docs) {
      if (channel.get(named) !== undefined) tx.update(channel.ref, named, FieldValue.delete())
    }
  })
  let left = budget
  while (left > 0) {
    const taken = await takeFromSome(s, r, Math.min(left, pageSize))
    if (taken === 0) return 'done'
    left -= taken
  }
  return 'more'
}

async function takeFromSome(s: ServerId, r: RoleId, most: number): Promise<number> {
  const holders = db.collection(refs.accessList(s).path).where('roles', 'array-contains', r)
  const page = await holders.limit(most).select().get()
  const batch = db.batch()
  for (const { ref } of page.docs) batch.update(ref, { roles: FieldValue.arrayRemove(r) })
  await batch.commit()
  return page.size
}
