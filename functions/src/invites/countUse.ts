import type { InviteCode } from '@parley/domain/ids'
import { invite as schema, spendInvite } from '@parley/domain/schema/invite'
import { FieldValue, type Transaction } from 'firebase-admin/firestore'
import { nowMs } from '../lib/clock'
import { db, refs } from '../lib/db'
import { toStored } from '../lib/stored'
import type { ReadInvite } from './readInvite'

/**
 * Without a limit, uses add up in any order. With one, whoever read the invite before another use was written
 * is overtaken, and starts again from what is there now: so the last place is given once.
 */
export function countUse(tx: Transaction, code: InviteCode, { invite, updateTime }: ReadInvite): void {
  const ref = db.doc(refs.invite(code).path)
  if (invite.maxUses === null) {
    tx.update(ref, { uses: FieldValue.increment(1) })
  } else {
    const spent = toStored(schema, spendInvite(invite, nowMs())) as object
    tx.update(ref, spent, { lastUpdateTime: updateTime })
  }
}
