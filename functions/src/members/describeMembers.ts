import { describeMembers as contract } from '@parley/domain/api/memberCallables'
import { AppError } from '@parley/domain/errors'
import { canOverseeMembers } from '@parley/domain/permissions/canOverseeMembers'
import { millis, uid as uidSchema } from '@parley/domain/schema/common'
import * as v from 'valibot'
import { readInviters } from '../invites/readInviters'
import { readingCallable } from '../lib/callable'
import { nowMs } from '../lib/clock'
import { readAll } from '../lib/compileServer'
import { refs } from '../lib/db'
import { readCaller } from '../lib/readCaller'
import { converterOf } from '../lib/stored'

/** Of a document that was broken by hand whatever can be read: one slip must not hide a page of people. */
const arrival = converterOf(
  v.object({
    timeoutUntil: v.fallback(millis, 0),
    temporary: v.fallback(v.optional(v.boolean()), undefined),
    invitedBy: v.fallback(v.optional(v.object({ code: v.string(), uid: uidSchema })), undefined),
  }),
)
const account = converterOf(v.object({ createdAt: v.fallback(v.nullable(millis), null) }))

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
    const asked = [...new Set(memberIds)]
    const [accesses, users] = await Promise.all([
      readAll(tx, asked, (id) => refs.access(serverId, id).withConverter(arrival)),
      readAll(tx, asked, (id) => refs.user(id).withConverter(account)),
    ])
    const ids = asked.filter((id) => accesses(id).exists)
    const inviters = ids.flatMap((id) => accesses(id).data()?.invitedBy?.uid ?? [])
    const inviterOf = await readInviters(tx, inviters)
    const now = nowMs()
    return {
      members: ids.map((id) => {
        const { timeoutUntil = 0, temporary, invitedBy } = accesses(id).data() ?? {}
        return {
          id,
          accountCreatedAt: users(id).data()?.createdAt ?? null,
          timeoutUntil: timeoutUntil > now ? timeoutUntil : null,
          isVisit: temporary === true,
          invitedBy: invitedBy
            ? {
                inviter: inviterOf(invitedBy.uid),
                code: granted.has('manageServer') ? invitedBy.code : null,
              }
            : null,
        }
      }),
    }
  },
)
