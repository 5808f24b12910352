import { type BanCursor, listBans as contract, type ListedBan } from '@parley/domain/api/moderationCallables'
import { asUid, type ServerId } from '@parley/domain/ids'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { foldName } from '@parley/domain/members/sortNameOf'
import { obstacleToBans } from '@parley/domain/moderation/removal'
import { ban } from '@parley/domain/schema/ban'
import { uid as uidSchema } from '@parley/domain/schema/common'
import type { DocumentSnapshot, Transaction } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { readInviters } from '../invites/readInviters'
import { readingCallable } from '../lib/callable'
import { refs } from '../lib/db'
import { readActor } from '../lib/readActor'
import { fromStored } from '../lib/stored'
import { requireNoObstacle } from '../roles/requireNoObstacle'
import { bansByName, beginningWith } from './banQueries'

/** A function and no rule: who may ban is in no ACL, and why somebody was is for nobody else. */
export const listBans = readingCallable(
  contract,
  { limit: { times: 300, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, search, after }) => {
    requireNoObstacle(obstacleToBans((await readActor(tx, uid, serverId)).actor))
    if (search !== '') return { bans: await listed(tx, await found(tx, serverId, search)), next: null }
    const sorted = bansByName(serverId)
    const following = after ? sorted.startAfter(after.sortName, after.id) : sorted
    const { docs } = await tx.get(following.limit(moderationLimits.banPage))
    const last = docs.length === moderationLimits.banPage ? docs.at(-1) : undefined
    return { bans: await listed(tx, docs), next: last ? cursorAt(last) : null }
  },
)

const cursorAt = (last: DocumentSnapshot): BanCursor => ({
  sortName: String(last.get('sortName')),
  id: asUid(last.id),
})

/** Many are a sign to type another letter. */
async function found(tx: Transaction, s: ServerId, search: string): Promise<DocumentSnapshot[]> {
  const id = v.safeParse(uidSchema, search)
  const folded = foldName(search)
  const [byId, byName, byUsername] = await Promise.all([
    id.success ? tx.get(refs.ban(s, id.output)) : null,
    tx.get(beginningWith(s, 'sortName', folded).limit(moderationLimits.banPage)),
    tx.get(beginningWith(s, 'username', folded).limit(moderationLimits.banPage)),
  ])
  const all = [...(byId?.exists ? [byId] : []), ...byName.docs, ...byUsername.docs]
  return [...new Map(all.map((each) => [each.id, each])).values()].slice(0, moderationLimits.banPage)
}

const shown = v.omit(ban, ['messagesSince'])

async function listed(tx: Transaction, docs: readonly DocumentSnapshot[]): Promise<ListedBan[]> {
  const bans = docs.flatMap((each) => {
    // One that was written by hand a moment ago: the trigger completes it.
    const parsed = v.safeParse(shown, fromStored(each.data()))
    return parsed.success ? [{ id: asUid(each.id), ...parsed.output }] : []
  })
  const nameOf = await readInviters(tx, [...new Set(bans.flatMap(({ moderatorId }) => moderatorId ?? []))])
  return bans.map(({ id, name, username, reason, at, until, moderatorId }) => {
    const moderatorName = moderatorId === null ? null : (nameOf(moderatorId)?.displayName ?? null)
    return { id, name, username, reason, at, until, moderatorName }
  })
}
