import type { MemberDetails } from '@parley/domain/api/memberCallables'
import type { ServerId, Uid } from '@parley/domain/ids'
import type { Permission } from '@parley/domain/permissions/permission'
import { millis, uid as uidSchema } from '@parley/domain/schema/common'
import type { Transaction } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { readInviters } from '../invites/readInviters'
import { nowMs } from '../lib/clock'
import { readAll } from '../lib/compileServer'
import { refs } from '../lib/db'
import { converterOf } from '../lib/stored'

/** Of a document that was broken by hand whatever can be read: one slip must not hide a page of people. */
const arrival = converterOf(
  v.object({
    timeoutUntil: v.fallback(millis, 0),
    muted: v.fallback(v.optional(v.boolean()), undefined),
    deafened: v.fallback(v.optional(v.boolean()), undefined),
    temporary: v.fallback(v.optional(v.boolean()), undefined),
    invitedBy: v.fallback(v.optional(v.object({ code: v.string(), uid: uidSchema })), undefined),
  }),
)
export const account = converterOf(v.object({ createdAt: v.fallback(v.nullable(millis), null) }))

/** How people came, in the order asked. Whoever is no member is left out. */
export async function readMemberDetails(
  tx: Transaction,
  s: ServerId,
  asked: readonly Uid[],
  granted: ReadonlySet<Permission>,
): Promise<MemberDetails[]> {
  const [accesses, users] = await Promise.all([
    readAll(tx, asked, (id) => refs.access(s, id).withConverter(arrival)),
    readAll(tx, asked, (id) => refs.user(id).withConverter(account)),
  ])
  const ids = asked.filter((id) => accesses(id).exists)
  const inviters = ids.flatMap((id) => accesses(id).data()?.invitedBy?.uid ?? [])
  const inviterOf = await readInviters(tx, inviters)
  const now = nowMs()
  return ids.map((id) => {
    const { timeoutUntil = 0, muted, deafened, temporary, invitedBy } = accesses(id).data() ?? {}
    return {
      id,
      accountCreatedAt: users(id).data()?.createdAt ?? null,
      timeoutUntil: timeoutUntil > now ? timeoutUntil : null,
      muted: muted === true,
      deafened: deafened === true,
      isVisit: temporary === true,
      invitedBy: invitedBy
        ? {
            inviter: inviterOf(invitedBy.uid),
            code: granted.has('manageServer') ? invitedBy.code : null,
          }
        : null,
    }
  })
}
