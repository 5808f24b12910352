import { describeMembers as contract } from '@parley/domain/api/memberCallables'
import { AppError } from '@parley/domain/errors'
import { canOverseeMembers } from '@parley/domain/permissions/canOverseeMembers'
import { readingCallable } from '../lib/callable'
import { readCaller } from '../lib/readCaller'
import { readMemberDetails } from './readMemberDetails'

/**
 * A function, and no rule that lets moderators list `access`: those documents hold view tokens, which name private
 * channels, and the permissions that are asked for here are in no ACL.
 */
export const describeMembers = readingCallable(
  contract,
  { limit: { times: 300, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, memberIds }) => {
    const granted = (await readCaller(tx, uid, serverId)).permissionsIn()
    if (!canOverseeMembers(granted)) throw new AppError('forbidden')
    return { members: await readMemberDetails(tx, serverId, [...new Set(memberIds)], granted) }
  },
)
