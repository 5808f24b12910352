/** Runs the comparisons of `compileServer.ts` in transactions of bounded size, and writes what differs. */
import { asServerId, asUid, type ServerId, type Uid } from '@parley/domain/ids'
import { type CollectionReference, FieldPath, type Transaction } from 'firebase-admin/firestore'
import { memberStatsDifferences, onlineDifferences } from './compileOnline'
import {
  channelDifferences,
  membershipDifferences,
  memberTokenDifferences,
  readAll,
  serverAclDifferences,
} from './compileServer'
import { standingDifferences, tokensIn } from './compileStanding'
import { refs } from './db'
import { applyDifferences, type Difference, leftover } from './difference'
import { inTransaction } from './inTransaction'

/** `compare` writes nothing. */
export type Mode = 'write' | 'compare'

/** A few hundred documents per transaction: far from Firestore's limits, and nobody waits long for its locks. */
const chunkSize = 100

export function converge(
  compare: (tx: Transaction) => Promise<Difference[]>,
  mode: Mode = 'write',
): Promise<Difference[]> {
  if (mode === 'compare') return inTransaction(compare, { readOnly: true })
  return inTransaction(async (tx) => {
    const differences = await compare(tx)
    applyDifferences(tx, differences)
    return differences
  })
}

/** After a role changed what it grants of what rules ask. */
export async function convergeAcls(s: ServerId): Promise<void> {
  await converge((tx) => serverAclDifferences(tx, s))
  await convergeChunks([refs.channels(s)], (tx, ids) => channelDifferences(tx, s, ids))
}

/** Each chunk reads every role and channel of the server again, so chunks of members are as large as a commit allows. */
const membersPerChunk = 400

/**
 * After something changed that members' tokens depend on one by one. Looks at `most` members in the order of their
 * uids, and says after whom to go on, or null at the end.
 */
export async function convergeMemberTokens(
  s: ServerId,
  after: Uid | null,
  most: number,
): Promise<Uid | null> {
  const byUid = refs.accessList(s).select().orderBy(FieldPath.documentId()).limit(most)
  const { docs } = await (after === null ? byUid : byUid.startAfter(after)).get()
  const uids = docs.map(({ id }) => asUid(id))
  for (let start = 0; start < uids.length; start += membersPerChunk) {
    const chunk = uids.slice(start, start + membersPerChunk)
    await converge((tx) => memberTokenDifferences(tx, s, chunk))
  }
  return uids.length < most ? null : (uids.at(-1) ?? null)
}

/** After the server was renamed: its name stands in every member's own list. */
export async function convergeMemberships(s: ServerId): Promise<void> {
  const nobodyIsNew = () => false
  await convergeChunks([refs.accessList(s)], (tx, uids) => membershipDifferences(tx, s, uids, nobodyIsNew))
}

/** Everything derived in one server, with what was left behind by channels and members that are gone. */
export async function convergeServer(s: ServerId, mode: Mode): Promise<Difference[]> {
  const everyoneMayBeNew = () => true
  return [
    ...(await converge((tx) => serverAclDifferences(tx, s), mode)),
    ...(await convergeChunks(
      [refs.channels(s), refs.acls(s), refs.activities(s)],
      (tx, ids) =>
        channelDifferences(
          tx,
          s,
          ids.filter((id) => id !== refs.serverAcl(s).id),
        ),
      mode,
    )),
    ...(await convergeChunks(
      [refs.accessList(s), refs.members(s)],
      (tx, uids) => membershipDifferences(tx, s, uids, everyoneMayBeNew),
      mode,
    )),
    ...(await convergeOnlineList(s, mode, [refs.members(s)])),
    ...(await converge((tx) => memberStatsDifferences(tx, s), mode)),
  ]
}

/** Who is shown as online already, and who `others` are. */
export function convergeOnlineList(
  s: ServerId,
  mode: Mode = 'write',
  others: readonly CollectionReference<unknown>[] = [],
): Promise<Difference[]> {
  return convergeChunks(
    [refs.onlineList(s), ...others],
    (tx, uids) =>
      onlineDifferences(
        tx,
        uids.map((uid) => ({ s, uid: asUid(uid) })),
      ),
    mode,
  )
}

/**
 * Servers on somebody's rail that are gone, or that they are no member of, and a standing that says something else
 * than their memberships: nothing but a look at all people finds these.
 */
export async function convergeAccount(uid: Uid, mode: Mode = 'write'): Promise<Difference[]> {
  return converge(async (tx) => {
    const [ownServers, standing, suspension] = await Promise.all([
      tx.get(refs.ownServers(uid)),
      tx.get(refs.standing(uid)),
      tx.get(refs.suspension(uid)),
    ])
    const ids = ownServers.docs.map(({ id }) => asServerId(id))
    const [places, accesses] = await Promise.all([
      readAll(tx, ids, refs.server),
      readAll(tx, ids, (s) => refs.access(s, uid)),
    ])
    const joined = ids.filter((s) => places(s).exists && accesses(s).exists)
    const servers = Object.fromEntries(joined.map((s) => [s, tokensIn(accesses(s))]))
    return [
      ...ownServers.docs.filter(({ id }) => !(id in servers)).flatMap(leftover),
      ...standingDifferences(standing, { suspended: suspension.exists, servers }, 'whole'),
    ]
  }, mode)
}

/** Ids that occur in any of these collections, a chunk at a time. */
async function convergeChunks(
  collections: readonly CollectionReference<unknown>[],
  compare: (tx: Transaction, ids: readonly string[]) => Promise<Difference[]>,
  mode: Mode = 'write',
): Promise<Difference[]> {
  const listings = await Promise.all(collections.map((collection) => collection.select().get()))
  const all = [...new Set(listings.flatMap((listing) => listing.docs.map((snapshot) => snapshot.id)))]
  const differences: Difference[] = []
  for (let start = 0; start < all.length; start += chunkSize) {
    const chunk = all.slice(start, start + chunkSize)
    differences.push(...(await converge((tx) => compare(tx, chunk), mode)))
  }
  return differences
}
