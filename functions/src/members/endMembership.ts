import type { ServerId, Uid } from '@parley/domain/ids'
import type { DocumentSnapshot, Transaction } from 'firebase-admin/firestore'
import { refs } from '../lib/db'
import { keepSilence } from './silences'

/**
 * Where nobody keeps order by it: somebody leaves, or a visit is over. With `access` goes what people see, and so it is
 * told from a membership that somebody ends by hand, who takes one of the two.
 */
export function endMembership(tx: Transaction, s: ServerId, uid: Uid, access: DocumentSnapshot): void {
  keepSilence(tx, s, uid, access)
  tx.delete(refs.access(s, uid))
  tx.delete(refs.member(s, uid))
}
