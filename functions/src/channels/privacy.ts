/** Whom a private channel is opened to, when it is made and when it is changed. */
import { AppError } from '@parley/domain/errors'
import type { RoleId, ServerId, Uid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { privateOverwrites } from '@parley/domain/permissions/privateOverwrites'
import type { Channel, Overwrite } from '@parley/domain/schema/server'
import type { Transaction } from 'firebase-admin/firestore'
import { refs } from '../lib/db'
import type { ServerState } from '../lib/serverState'

type Overwrites = Channel['overwrites']
export type PrivateTo = { readonly roles: readonly RoleId[]; readonly members: readonly Uid[] }

/** Those of them who are no members. */
export async function findStrangers(
  tx: Transaction,
  s: ServerId,
  uids: readonly Uid[],
): Promise<readonly Uid[]> {
  if (uids.length === 0) return []
  const accesses = await tx.getAll(...uids.map((uid) => refs.access(s, uid)))
  return uids.filter((_, index) => accesses[index]?.exists !== true)
}

type Wish = {
  readonly state: ServerState
  readonly base: Overwrites
  readonly privateTo: PrivateTo
  /** Let in as well, without having been named. */
  readonly besides: readonly Uid[]
  readonly strangers: readonly Uid[]
}

export function requirePrivateOverwrites(wish: Wish): Record<string, Overwrite> {
  const { state, base, privateTo, besides, strangers } = wish
  const { roles } = state
  const serverId: string = state.serverId
  const isChoosable = (id: RoleId) => id !== serverId && roles.some((role) => role.id === id)
  const isKnown = (uid: Uid) => !strangers.includes(uid)
  if (!privateTo.roles.every(isChoosable) || !privateTo.members.every(isKnown)) {
    throw new AppError('invalid', { field: 'privateTo' })
  }
  const chosen = { roles: privateTo.roles, members: [...besides, ...privateTo.members] }
  return requireFew(privateOverwrites(base, serverId, chosen))
}

/** Whoever was let in before and has left, and a role that was deleted, are nobody's mistake: they are left out. */
export const withoutGone = (
  { roles, members }: PrivateTo,
  { state, base, strangers }: Pick<Wish, 'state' | 'base' | 'strangers'>,
): PrivateTo => ({
  roles: roles.filter((id) => !base[id] || state.roles.some((role) => role.id === id)),
  members: members.filter((uid) => !base[uid] || !strangers.includes(uid)),
})

export function requireFew(overwrites: Record<string, Overwrite>): Record<string, Overwrite> {
  if (Object.keys(overwrites).length > limits.overwritesPerChannel) {
    throw new AppError('limit-reached', { field: 'privateTo' })
  }
  return overwrites
}
