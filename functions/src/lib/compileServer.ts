/**
 * Which derived documents of a server differ from what its roles, overwrites, owner, members and profiles say
 * they should be. Triggers write the answer, the repair run prints it. Everything is computed from the current
 * state inside the transaction that writes, so two of these at once cannot leave an outdated result behind.
 */
import { asChannelId, asUid, type ServerId } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { sortNameOf } from '@parley/domain/members/sortNameOf'
import {
  type ChannelInput,
  compileAcl,
  compileChannelTokens,
  compileMemberTokens,
} from '@parley/domain/permissions/compile'
import { acl } from '@parley/domain/schema/acl'
import { access, activity, channel, member } from '@parley/domain/schema/server'
import { ownServer } from '@parley/domain/schema/user'
import type { DocumentReference, DocumentSnapshot, Transaction } from 'firebase-admin/firestore'
import { refs } from './db'
import { type Difference, differenceOf, leftover } from './difference'
import { standingDifferences } from './compileStanding'
import { readChannelInputs, readServerState, type ServerState, sources } from './serverState'

/** The ACL of the server itself. */
export async function serverAclDifferences(tx: Transaction, s: ServerId): Promise<Difference[]> {
  const [state, snapshot] = await Promise.all([readServerState(tx, s), tx.get(refs.serverAcl(s))])
  return state ? differenceOf(snapshot, acl, compileAcl(state)) : leftover(snapshot)
}

/** ACL and view tokens of some channels, existing or deleted; an activity document carries its channel's tokens. */
export async function channelDifferences(
  tx: Transaction,
  s: ServerId,
  channelIds: readonly string[],
): Promise<Difference[]> {
  const ids = channelIds.map(asChannelId)
  const [state, channels, acls, activities] = await Promise.all([
    readServerState(tx, s),
    readAll(tx, ids, (c) => sources.channel(s, c)),
    readAll(tx, ids, (c) => refs.acl(s, c)),
    readAll(tx, ids, (c) => refs.activity(s, c)),
  ])
  return ids.flatMap((id) => {
    const data = channels(id).data()
    if (!state || !data) return [...leftover(acls(id)), ...leftover(activities(id))]
    const input = { ...state, channel: { id, ...data } }
    const viewTokens = compileChannelTokens(input)
    return [
      ...differenceOf(acls(id), acl, compileAcl(input)),
      ...differenceOf(channels(id), channel, { viewTokens }),
      ...(activities(id).exists ? differenceOf(activities(id), activity, { viewTokens }) : []),
    ]
  })
}

/** View tokens alone, for a change of roles or overwrites: one read per member. */
export async function memberTokenDifferences(
  tx: Transaction,
  s: ServerId,
  uids: readonly string[],
): Promise<Difference[]> {
  const ids = uids.map(asUid)
  const [state, channels, accesses] = await Promise.all([
    readServerState(tx, s),
    readChannelInputs(tx, s),
    readAll(tx, ids, (uid) => sources.access(s, uid)),
  ])
  return ids.flatMap((uid) => {
    const roles = accesses(uid).data()?.roles
    if (!state || !roles) return []
    return differenceOf(accesses(uid), access, { viewTokens: tokensOf(state, channels, uid, roles) })
  })
}

/** Everything that follows from some members' `access` documents, or from their absence. */
export async function membershipDifferences(
  tx: Transaction,
  s: ServerId,
  uids: readonly string[],
  /** Who should have been given a member document by now. For others a missing one means: about to leave. */
  isNew: (uid: string) => boolean,
): Promise<Difference[]> {
  const ids = uids.map(asUid)
  const [state, accesses, members, ownServers, standings, users, suspensions] = await Promise.all([
    readServerState(tx, s),
    readAll(tx, ids, (uid) => sources.access(s, uid)),
    readAll(tx, ids, (uid) => refs.member(s, uid)),
    readAll(tx, ids, (uid) => refs.ownServer(uid, s)),
    readAll(tx, ids, (uid) => refs.standing(uid)),
    readAll(tx, ids, (uid) => sources.user(uid)),
    readAll(tx, ids, (uid) => refs.suspension(uid)),
  ])
  // Whoever is gone needs nothing compiled: a server with everybody in it may be being deleted.
  const gone = ids.filter((uid) => !state || !accesses(uid).exists)
  const [channels, readStates] = await Promise.all([
    gone.length === ids.length ? [] : readChannelInputs(tx, s),
    readAll(tx, gone, (uid) => refs.readState(uid, s)),
  ])
  return ids.flatMap((uid) => {
    const own = accesses(uid).data()
    const suspended = suspensions(uid).exists
    if (!state || !own) {
      return [
        ...leftover(members(uid)),
        ...leftover(ownServers(uid)),
        ...leftover(readStates(uid)),
        ...standingDifferences(standings(uid), { suspended, servers: { [s]: null } }),
      ]
    }
    const { roles, joinedAt } = own
    const { name, icon } = state.server
    const viewTokens = tokensOf(state, channels, uid, roles)
    const visit = isVisit(accesses(uid)) && { temporary: true as const }
    const isMissing = !members(uid).exists
    const profile = users(uid).data()
    const shown = profile && {
      username: profile.username,
      displayName: profile.displayName,
      avatar: profile.avatar,
    }
    const sortName = shown && sortNameOf({ ...shown, nick: nickIn(members(uid)) })
    const copied = {
      schemaVersion,
      ...shown,
      ...(sortName !== undefined && { sortName }),
      ...(isMissing && { nick: null }),
      roles,
      joinedAt,
    }
    return [
      ...differenceOf(accesses(uid), access, { viewTokens, suspended }),
      ...(isMissing && !(shown && isNew(uid)) ? [] : differenceOf(members(uid), member, copied)),
      ...differenceOf(ownServers(uid), ownServer, { schemaVersion, name, icon, joinedAt, ...visit }),
      ...standingDifferences(standings(uid), { suspended, servers: { [s]: viewTokens } }),
    ]
  })
}

/** Without the schema, like a nickname: somebody may have written `false` by hand. */
export const isVisit = (access: DocumentSnapshot): boolean => access.get('temporary') === true

/** Without the schema: a nickname that was broken by hand must not stop the rest from being put right. */
export function nickIn(member: DocumentSnapshot): string | null {
  const nick: unknown = member.get('nick')
  return typeof nick === 'string' ? nick : null
}

function tokensOf(
  state: ServerState,
  channels: readonly ChannelInput[],
  uid: string,
  memberRoles: readonly string[],
): string[] {
  return compileMemberTokens({ ...state, channels, uid, memberRoles })
}

/** Reads many documents at once and finds each by the id it was asked for. */
export async function readAll<Id, T>(
  tx: Transaction,
  ids: readonly Id[],
  refOf: (id: Id) => DocumentReference<T>,
): Promise<(id: Id) => DocumentSnapshot<T>> {
  const snapshots = ids.length === 0 ? [] : await tx.getAll(...ids.map(refOf))
  const byId = new Map(ids.map((id, index) => [id, snapshots[index]]))
  return (id) => {
    const snapshot = byId.get(id)
    if (!snapshot) throw new Error(`${String(id)} was not read`)
    return snapshot
  }
}
