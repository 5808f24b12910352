import { AppError } from '@parley/domain/errors'
import type { ServerId, Uid } from '@parley/domain/ids'
import type { Permission } from '@parley/domain/permissions/permission'
import { type PermissionsInput, permissionsIn } from '@parley/domain/permissions/permissionsIn'
import type { Transaction } from 'firebase-admin/firestore'
import { nowMs } from './clock'
import { refs } from './db'
import { readServerState, type ServerState } from './serverState'

/** A member who asks for something, and what they may do. */
export type Caller = {
  readonly state: ServerState
  /** In a channel or category, or server-wide without one. */
  readonly permissionsIn: (place?: PermissionsInput['channel']) => ReadonlySet<Permission>
}

/** Refuses whoever is no member, in the words for a server that does not exist. */
export async function readCaller(tx: Transaction, uid: Uid, s: ServerId): Promise<Caller> {
  const [state, snapshot] = await Promise.all([readServerState(tx, s), tx.get(refs.access(s, uid))])
  const access = snapshot.data()
  if (!state || !access) throw new AppError('forbidden')
  return {
    state,
    permissionsIn: (channel) =>
      permissionsIn({ ...state, ...(channel && { channel }), uid, access, nowMs: nowMs() }),
  }
}
