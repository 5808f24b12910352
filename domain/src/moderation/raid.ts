/** How a server keeps a flood of strangers out. For the functions that do it and the interface that offers it. */
import * as v from 'valibot'
import type { Permission } from '../permissions/permission'
import { type Millis, millis, uid } from '../schema/common'

/** In seconds: a quarter of an hour, an hour, six, a day. */
export const pauseLengths = [900, 3_600, 21_600, 86_400] as const
export const pauseLength = v.picklist(pauseLengths)
export type PauseLength = v.InferOutput<typeof pauseLength>

/** What a server may call a flood; apart from `limits`, which every first page carries. */
export const raidBounds = { joins: [5, 100], withinS: [10, 300] } as const

const whole = ([least, most]: readonly [number, number]) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

/** So many joins within so many seconds pause the invites for so long. */
export const raidGuard = v.object({
  joins: whole(raidBounds.joins),
  withinS: whole(raidBounds.withinS),
  pauseS: pauseLength,
})
export type RaidGuard = v.InferOutput<typeof raidGuard>

export const ordinaryRaidGuard: RaidGuard = { joins: 10, withinS: 60, pauseS: 3_600 }

/** Nobody joins until then. One that is over stays: the joins from before it count no more. */
export const invitePause = v.object({ until: millis, byId: v.optional(v.nullable(uid), null) })
export type InvitePause = v.InferOutput<typeof invitePause>

type Paused = { readonly invitePause: InvitePause | null }

/** Until when nobody joins; null while the invites work. */
export const pausedUntil = ({ invitePause: pause }: Paused, now: Millis): Millis | null =>
  pause !== null && pause.until > now ? pause.until : null

/** After which moment joins count towards a flood that somebody's join may complete. */
export function countedAfter(guard: RaidGuard, { invitePause: pause }: Paused, joinedAt: Millis): Millis {
  const begins = joinedAt - guard.withinS * 1000
  return pause === null ? begins : Math.max(begins, pause.until)
}

/** Whoever answers for the server, or for who is in it: a flood does not wait for the owner. */
export const canPauseInvites = (granted: ReadonlySet<Permission>): boolean =>
  granted.has('manageServer') || granted.has('kickMembers') || granted.has('banMembers')
