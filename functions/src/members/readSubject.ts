import type { ServerId, Uid } from '@parley/domain/ids'
import type { Transaction } from 'firebase-admin/firestore'
import { readActor } from '../lib/readActor'
import { sources } from '../lib/serverState'

/** Who acts, and on whom. Whoever is no member is a subject as well: a stranger learns from no answer who is one. */
export async function readSubject(tx: Transaction, uid: Uid, s: ServerId, memberId: Uid) {
  const [{ actor }, access] = await Promise.all([readActor(tx, uid, s), tx.get(sources.access(s, memberId))])
  const subject = { uid: memberId, roles: access.data()?.roles ?? [] }
  return { actor, subject, access, isMember: access.exists }
}
