import { AppError } from '@parley/domain/errors'
import type { ServerId, Uid } from '@parley/domain/ids'
import type { Transaction } from 'firebase-admin/firestore'
import { type Caller, readCaller } from '../lib/readCaller'

/** Whoever may see what a server does not let people say. */
export async function requireManager(tx: Transaction, uid: Uid, s: ServerId): Promise<Caller> {
  const caller = await readCaller(tx, uid, s)
  if (!caller.permissionsIn().has('manageServer')) throw new AppError('forbidden')
  return caller
}
