import { findMembers as contract, type MemberSearch } from '@parley/domain/api/memberCallables'
import { AppError } from '@parley/domain/errors'
import { asUid, type Uid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { sinceDays } from '@parley/domain/members/recentDays'
import { canOverseeMembers } from '@parley/domain/permissions/canOverseeMembers'
import { type Millis, millis } from '@parley/domain/schema/common'
import type { QueryDocumentSnapshot, Transaction } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { readingCallable } from '../lib/callable'
import { nowMs } from '../lib/clock'
import { readAll } from '../lib/compileServer'
import { refs } from '../lib/db'
import { readCaller } from '../lib/readCaller'
import { fromStored } from '../lib/stored'
import { memberSearchQuery, sortedBy } from './memberSearchQuery'
import { account, readMemberDetails } from './readMemberDetails'

/** A function, and no rule, for the reasons of `describeMembers`. */
export const findMembers = readingCallable(
  contract,
  { limit: { times: 120, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, search, after }) => {
    const granted = (await readCaller(tx, uid, serverId)).permissionsIn()
    if (!canOverseeMembers(granted)) throw new AppError('forbidden')
    if (search.kind === 'invitedWith' && !granted.has('manageServer')) throw new AppError('forbidden')
    const now = nowMs()
    const most = search.kind === 'youngAccount' ? moderationLimits.membersSought : limits.memberPage
    const { docs } = await tx.get(memberSearchQuery(serverId, search, { after, now, most }))
    const { found, seen } =
      search.kind === 'youngAccount' ? await youngOf(tx, docs, sinceDays(search.days, now)) : allOf(docs)
    const members = await readMemberDetails(tx, serverId, found, granted)
    const isAll = seen === docs.length && docs.length < most
    return { members, seen, next: isAll ? null : cursorAt(search, docs[seen - 1]) }
  },
)

type Docs = readonly QueryDocumentSnapshot[]

const allOf = (docs: Docs) => ({ found: docs.map(({ id }) => asUid(id)), seen: docs.length })

/** Up to a page of those whose account is as young; whoever comes after them is looked at for the next page. */
async function youngOf(tx: Transaction, docs: Docs, since: Millis): Promise<{ found: Uid[]; seen: number }> {
  const { found: ids } = allOf(docs)
  const users = await readAll(tx, ids, (id) => refs.user(id).withConverter(account))
  const found: Uid[] = []
  for (const [index, id] of ids.entries()) {
    if ((users(id).data()?.createdAt ?? 0) >= since) found.push(id)
    if (found.length === limits.memberPage) return { found, seen: index + 1 }
  }
  return { found, seen: ids.length }
}

function cursorAt({ kind }: MemberSearch, last: QueryDocumentSnapshot | undefined) {
  if (!last) return null
  // A moment that was broken by hand ends the list, as nothing tells where to go on.
  const at = v.safeParse(millis, fromStored(last.get(sortedBy(kind))))
  return at.success ? { at: at.output, id: asUid(last.id) } : null
}
