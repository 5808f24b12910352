import { asServerId, asUid, type ServerId, type Uid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { ban } from '@parley/domain/schema/ban'
import { millis } from '@parley/domain/schema/common'
import * as v from 'valibot'
import { noticeByHand } from '../audit/noticeByHand'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'
import { inTransaction } from '../lib/inTransaction'
import { sources } from '../lib/serverState'
import { fromStored, toStored } from '../lib/stored'
import { concerns, onWritten } from '../lib/trigger'
import { endMembership } from '../members/endMembership'
import { scheduleBannedMessages } from './deleteBannedMessages'
import { nameForBan } from './nameForBan'
import { isBanned } from './readBan'

/** A ban that is written by hand holds like any other: whoever is banned is no member, and stands in the list. */
export const onBanWritten = onWritten('servers/{s}/bans/{uid}', async (change, { params }) => {
  const { s, uid } = { s: asServerId(params.s), uid: asUid(params.uid) }
  await convergeBan(s, uid)
  const since = v.safeParse(millis, fromStored(change.after.get('messagesSince')))
  if (change.after.exists && concerns(change, ['messagesSince']) && since.success) {
    await scheduleBannedMessages({ serverId: s, authorId: uid, since: since.output, afterChannel: null })
  }
  await noticeByHand(s, 'bans', change)
})

async function convergeBan(s: ServerId, uid: Uid): Promise<void> {
  await inTransaction(async (tx) => {
    const [snapshot, server, access, member, profile] = await Promise.all([
      tx.get(refs.ban(s, uid)),
      tx.get(sources.server(s)),
      tx.get(refs.access(s, uid).withConverter(null)),
      tx.get(refs.member(s, uid).withConverter(null)),
      tx.get(refs.user(uid).withConverter(null)),
    ])
    // Who owns a server is handed over first: without them nobody could look after it.
    if (!snapshot.exists || server.data()?.ownerId === uid) return
    const now = nowMs()
    const named = v.object({ displayName: v.string(), username: v.string(), nick: v.nullish(v.string()) })
    const nameIn = (data: unknown) => {
      const parsed = v.safeParse(named, data)
      return parsed.success ? { ...parsed.output, nick: parsed.output.nick ?? null } : undefined
    }
    const { name, sortName, username } = nameForBan(uid, nameIn(member.data()), nameIn(profile.data()))
    const completed = v.parse(
      v.object({
        schemaVersion: v.fallback(ban.entries.schemaVersion, schemaVersion),
        reason: v.fallback(ban.entries.reason, ''),
        moderatorId: v.fallback(ban.entries.moderatorId, null),
        at: v.fallback(ban.entries.at, now),
        until: v.fallback(ban.entries.until, null),
        name: v.fallback(ban.entries.name, name),
        sortName: v.fallback(ban.entries.sortName, sortName),
        username: v.fallback(ban.entries.username, username),
      }),
      fromStored(snapshot.data()),
    )
    if (!v.is(ban, fromStored(snapshot.data()))) {
      tx.set(snapshot.ref, toStored(ban, completed) as object, { merge: true })
    }
    if (access.exists && isBanned(snapshot)) endMembership(tx, s, uid)
  })
}
