import type { ServerId, Uid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { ban } from '@parley/domain/schema/ban'
import { removal } from '@parley/domain/schema/removal'
import type { DocumentSnapshot, Transaction } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { nowMs } from '../lib/clock'
import { readAll } from '../lib/compileServer'
import { db, refs } from '../lib/db'
import { type Difference, differenceOf, leftover } from '../lib/difference'
import { sources } from '../lib/serverState'
import { fromStored } from '../lib/stored'
import { namedInBan } from './namedInBan'
import { type Named, readNames } from './readNames'
import { isBanned } from './readBan'
import { removalNow } from './removeMember'

/**
 * What follows from bans, whoever wrote them and whatever is missing in them: who is banned is no member and is told
 * so, and the list finds in each what it needs. Where nobody is banned it costs a read for each.
 */
export async function banDifferences(
  tx: Transaction,
  s: ServerId,
  uids: readonly Uid[],
): Promise<Difference[]> {
  const bans = await readAll(tx, uids, (uid) => refs.ban(s, uid))
  const standing = uids.filter((uid) => bans(uid).exists)
  const access = await readAll(tx, standing, (uid) => db.doc(refs.access(s, uid).path))
  const inside = standing.filter((uid) => access(uid).exists && isBanned(bans(uid)))
  const incomplete = standing.filter((uid) => !v.is(listed, fromStored(bans(uid).data())))
  const nameOf = await readNames(tx, s, incomplete)
  // Who owns a server is handed over first: without them nobody could look after it.
  const server = inside.length === 0 ? undefined : (await tx.get(sources.server(s))).data()
  const removed = server ? inside.filter((uid) => uid !== server.ownerId) : []
  const [members, rails, removals] = await Promise.all([
    readAll(tx, removed, (uid) => db.doc(refs.member(s, uid).path)),
    readAll(tx, removed, (uid) => db.doc(refs.ownServer(uid, s).path)),
    readAll(tx, removed, (uid) => db.doc(refs.removal(uid, s).path)),
  ])
  return [
    ...incomplete.flatMap((uid) => differenceOf(bans(uid), ban, completed(uid, bans(uid), nameOf(uid)))),
    ...removed.flatMap((uid) => {
      const { reason, until } = completed(uid, bans(uid), undefined)
      return [
        // Both, as in `members/endMembership.ts`: nobody has kicked them.
        ...leftover(access(uid)),
        ...leftover(members(uid)),
        // Nothing else would lead to it, where no trigger sees the other two go.
        ...leftover(rails(uid)),
        ...differenceOf(
          removals(uid),
          removal,
          removalNow({ kind: 'ban', serverName: server?.name ?? '', reason, until }),
        ),
      ]
    }),
  ]
}

/** What else stands in one is nobody's business here. */
const listed = v.omit(ban, ['messagesSince'])

function completed(uid: Uid, snapshot: DocumentSnapshot, named: Named | undefined) {
  const { name, sortName, username } = namedInBan(uid, named)
  return v.parse(
    v.object({
      schemaVersion: v.fallback(ban.entries.schemaVersion, schemaVersion),
      reason: v.fallback(ban.entries.reason, ''),
      moderatorId: v.fallback(ban.entries.moderatorId, null),
      at: v.fallback(ban.entries.at, nowMs()),
      until: v.fallback(ban.entries.until, null),
      name: v.fallback(ban.entries.name, name),
      sortName: v.fallback(ban.entries.sortName, sortName),
      username: v.fallback(ban.entries.username, username),
    }),
    fromStored(snapshot.data()),
  )
}
