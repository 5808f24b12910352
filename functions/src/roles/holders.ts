/** Who holds which roles: in what rules read, and in what people see. */
import type { RoleId, ServerId, Uid } from '@parley/domain/ids'
import { type ChannelInput, compileMemberTokens } from '@parley/domain/permissions/compile'
import type { Transaction } from 'firebase-admin/firestore'
import { readAll } from '../lib/compileServer'
import { refs } from '../lib/db'
import { type ServerState, sources } from '../lib/serverState'

type Holder = { readonly uid: Uid; readonly roles: readonly RoleId[]; readonly isShown: boolean }

/** Those of them who are members. */
export async function readHolders(tx: Transaction, s: ServerId, uids: readonly Uid[]): Promise<Holder[]> {
  const [accesses, members] = await Promise.all([
    readAll(tx, uids, (uid) => sources.access(s, uid)),
    readAll(tx, uids, (uid) => sources.member(s, uid)),
  ])
  return uids.flatMap((uid) => {
    const roles = accesses(uid).data()?.roles
    return roles ? [{ uid, roles, isShown: members(uid).exists }] : []
  })
}

/** What rules read of a channel is there at once: whoever is given a role sees its channels. The standing follows by trigger. */
export function writeRoles(
  tx: Transaction,
  state: ServerState,
  channels: readonly ChannelInput[],
  { uid, roles, isShown }: Holder,
): void {
  const viewTokens = compileMemberTokens({ ...state, channels, uid, memberRoles: roles })
  tx.update(refs.access(state.serverId, uid), { roles: [...roles], viewTokens })
  if (isShown) tx.update(refs.member(state.serverId, uid), { roles: [...roles] })
}
