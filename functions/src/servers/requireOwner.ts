import { AppError } from '@parley/domain/errors'
import type { ServerId, Uid } from '@parley/domain/ids'
import type { Transaction } from 'firebase-admin/firestore'
import { readServerState, type ServerState } from '../lib/serverState'

/** Whether there is such a server is nothing for others to find out. */
export async function requireOwner(tx: Transaction, s: ServerId, uid: Uid): Promise<ServerState> {
  const state = await readServerState(tx, s)
  if (state?.server.ownerId !== uid) throw new AppError('forbidden')
  return state
}
