import { AppError } from '@parley/domain/errors'
import type { ServerId, Uid } from '@parley/domain/ids'
import { canReviewPerson } from '@parley/domain/moderation/reports'
import type { Actor } from '@parley/domain/permissions/hierarchy'
import type { Transaction } from 'firebase-admin/firestore'
import { readActor } from '../lib/readActor'
import { sources } from '../lib/serverState'

/** A moderator who stands above the person, also of one who has left. */
export async function readReviewerOf(tx: Transaction, uid: Uid, s: ServerId, personId: Uid): Promise<Actor> {
  const [{ actor }, access] = await Promise.all([readActor(tx, uid, s), tx.get(sources.access(s, personId))])
  const person = { uid: personId, roles: access.data()?.roles ?? [] }
  if (!canReviewPerson(actor, person)) throw new AppError('forbidden')
  return actor
}
