import { previewPrune as contract } from '@parley/domain/api/memberCallables'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { memberName } from '@parley/domain/members/memberName'
import { readingCallable } from '../lib/callable'
import type { Candidate } from './pruneCandidates'
import { readPruned } from './readPruned'
import { requirePrune } from './requirePrune'

/** Counted outside of the transaction: a few more or less meanwhile do no harm. */
export const previewPrune = readingCallable(
  contract,
  { limit: { times: 60, perMs: 10 * 60_000 } },
  async (tx, uid, wish) => {
    const { actor, prune } = await requirePrune(tx, uid, wish)
    const first: Candidate[] = []
    let count = 0
    for await (const each of readPruned(actor, prune)) {
      count++
      if (first.length < moderationLimits.pruneNamed) first.push(each)
    }
    const people = first.map((each) => ({
      id: each.id,
      name: memberName(each),
      username: each.username,
      avatar: each.avatar,
    }))
    return { count, people }
  },
)
