import { asRoleId, asServerId, everyoneRoleId } from '@parley/domain/ids'
import { collections } from '@parley/domain/paths'
import type { DocumentReference } from 'firebase-admin/firestore'
import { removeFound, removeTree } from '../lib/removeTree'
import { forgetRole } from '../roles/forgetRole'

/**
 * What a deleted server or channel leaves behind: everything below it, and then the invites that lead into a server,
 * which open nothing any more. Of a role it is wherever the role is named. At most about twice the budget; interrupted anywhere, it goes on with what it finds.
 */
export async function removeRemains(ref: DocumentReference, budget: number): Promise<'done' | 'more'> {
  if (ref.parent.id === collections.roles) return removeNames(ref, budget)
  if ((await removeTree(ref, budget)) === 'more') return 'more'
  if (ref.parent.id !== collections.servers) return 'done'
  const invites = ref.firestore.collection(collections.invites).where('serverId', '==', ref.id)
  return (await removeFound(invites, budget)) > 0 ? 'done' : 'more'
}

async function removeNames({ id, parent }: DocumentReference, budget: number): Promise<'done' | 'more'> {
  const s = asServerId(parent.parent?.id ?? '')
  // Deleted by hand it is still what everybody holds: nothing but bringing it back helps.
  if (id === everyoneRoleId(s)) return 'done'
  return forgetRole(s, asRoleId(id), budget)
}
