import type { ServerId, Uid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { paths } from '@parley/domain/paths'
import { readState, type User } from '@parley/domain/schema/user'
import { convergeAccount } from '../../functions/src/lib/converge'
import { db, refs } from '../../functions/src/lib/db'
import { converterOf } from '../../functions/src/lib/stored'
import { kindsOf, tally } from '../../functions/src/reactions/tally'
import { derive } from './derive'
import { writeAccounts } from './writeAccounts'
import { type Put, writeDocuments } from './writeDocuments'
import type { Account, PlannedServer, Post, World } from './world'

/** Writes accounts and documents, replacing those of the same id. */
export async function writeWorld(world: World): Promise<void> {
  const users = new Map(world.accounts.map((account) => [account.uid, account.user]))
  await Promise.all([
    writeAccounts(world.accounts),
    writeDocuments((put) => {
      for (const account of world.accounts) putProfile(put, account)
      for (const planned of world.servers) putServer(put, planned, users)
    }),
  ])
  // Somebody may be a member of servers that were there before.
  const uids = new Set(world.servers.flatMap(({ memberships }) => memberships.map(({ uid }) => uid)))
  await Promise.all([...uids].map((uid) => convergeAccount(uid)))
}

function putProfile(put: Put, { uid, user }: Account): void {
  put(refs.user(uid), user)
  put(refs.username(user.username), { schemaVersion, uid, createdAt: user.createdAt })
}

function putServer(put: Put, planned: PlannedServer, users: ReadonlyMap<Uid, User>): void {
  const { id: s, ...server } = planned.server
  const derived = derive(planned, users)
  put(refs.server(s), server)
  put(refs.serverAcl(s), derived.serverAcl)
  for (const { id, ...role } of planned.roles) put(refs.role(s, id), role)
  for (const { id, ...channel } of derived.channels) put(refs.channel(s, id), channel)
  for (const [id, acl] of derived.acls) put(refs.acl(s, id), acl)
  for (const post of planned.posts) putPost(put, s, post)
  for (const [id, activity] of derived.activities) put(refs.activity(s, id), activity)
  for (const [uid, access] of derived.access) put(refs.access(s, uid), access)
  for (const [uid, member] of derived.members) put(refs.member(s, uid), member)
  put(refs.memberStats(s), derived.memberStats)
  for (const { uid, joinedAt } of planned.memberships) {
    put(refs.ownServer(uid, s), { schemaVersion, name: server.name, icon: server.icon, joinedAt })
  }
  for (const [uid, positions] of planned.readPositions) {
    const ref = db.doc(paths.readState(uid, s)).withConverter(converterOf(readState))
    put(ref, { schemaVersion, channels: Object.fromEntries(positions) })
  }
}

function putPost(put: Put, s: ServerId, { id, channelId, message, reactors }: Post): void {
  const newestFirst = reactors.toSorted((a, b) => b.at - a.at)
  const kinds = tally(kindsOf(newestFirst), {}, message.createdAt)
  const reactions = { countedAt: newestFirst[0]?.at ?? 0, kinds }
  put(refs.message(s, channelId, id), { ...message, ...(newestFirst.length > 0 && { reactions }) })
  for (const { uid, ...reactor } of reactors) put(refs.reactor(s, channelId, id, uid), reactor)
}
