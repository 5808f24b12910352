import { canSetNickname } from '@parley/domain/permissions/canSetNickname'
import { type Actor, obstacleToAssigning, type RankedRole } from '@parley/domain/permissions/hierarchy'
import type { RemovalKind } from '@parley/domain/schema/removal'
import type { Member } from '@parley/domain/schema/server'
import { removalsOf } from '#features/moderation'

/** Why an act for many passes somebody over: nothing is to do, or they are not below who does it. */
export type LeftOutWhy = 'holds' | 'lacks' | 'nameless' | 'rank'
export type LeftOut = { readonly member: Member; readonly why: LeftOutWhy }
export type BulkPlan = { readonly able: readonly Member[]; readonly leftOut: readonly LeftOut[] }

/** Whom a role can be given to, or taken from, by the sentence that the function asks again. */
export function planRole(
  actor: Actor,
  role: RankedRole,
  members: readonly Member[],
  act: 'give' | 'take',
): BulkPlan {
  return planBy(members, (member) => {
    const { id: uid, roles } = member
    if (act === 'give' && roles.some((id) => id === role.id)) return 'holds'
    if (act === 'take' && !roles.some((id) => id === role.id)) return 'lacks'
    return obstacleToAssigning(actor, role, { uid, roles }) === null ? null : 'rank'
  })
}

export function planNicknames(actor: Actor, members: readonly Member[]): BulkPlan {
  return planBy(members, (member) => {
    if (member.nick === null) return 'nameless'
    return canSetNickname({ ...actor, member: { ...member, uid: member.id } }) ? null : 'rank'
  })
}

export function planRemoval(actor: Actor, act: RemovalKind, members: readonly Member[]): BulkPlan {
  return planBy(members, ({ id: uid, roles }) =>
    removalsOf(actor, { uid, roles }, true).includes(act) ? null : 'rank',
  )
}

function planBy(members: readonly Member[], whyNot: (member: Member) => LeftOutWhy | null): BulkPlan {
  const leftOut = members.flatMap((member) => {
    const why = whyNot(member)
    return why === null ? [] : [{ member, why }]
  })
  return { able: members.filter((member) => !leftOut.some((each) => each.member === member)), leftOut }
}
