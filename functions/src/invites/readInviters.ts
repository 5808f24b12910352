import type { ListedInvite } from '@parley/domain/api/callables'
import type { Uid } from '@parley/domain/ids'
import type { Transaction } from 'firebase-admin/firestore'
import { refs } from '../lib/db'

type Inviter = ListedInvite['inviter']

/** The people behind invites, each read once; null for an account that is gone. */
export async function readInviters(
  tx: Transaction,
  uids: readonly Uid[],
): Promise<(uid: Uid) => Inviter | null> {
  const ids = [...new Set(uids)]
  const snapshots = ids.length === 0 ? [] : await tx.getAll(...ids.map((uid) => refs.user(uid)))
  const byUid = new Map(ids.map((uid, index) => [uid, snapshots[index]?.data()]))
  return (id) => {
    const profile = byUid.get(id)
    return profile ? { id, displayName: profile.displayName, avatar: profile.avatar } : null
  }
}
