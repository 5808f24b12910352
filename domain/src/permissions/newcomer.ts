/** What keeps somebody who has just come from talking: the sentence behind `isNewcomer`, and what the interface says. */
import { timings } from '../limits'
import type { Verification } from '../schema/verification'

export type Newcomer = {
  /** Has not agreed to the rules of the house yet. */
  readonly pending?: true
  /** The everyone role among them. */
  readonly roles: readonly string[]
  readonly emailVerified: boolean
  /** Absent in memberships from before anybody asked: those accounts are old enough. */
  readonly accountAt?: number
  readonly joinedAt: number
  readonly nowMs: number
}

/** The first thing that is missing. Waiting helps only with the last one, which says until when. */
export type NewcomerLack =
  | { readonly of: 'rules' }
  | { readonly of: 'email' }
  | { readonly of: 'time'; readonly untilMs: number }

/** Whoever was given a role is known here, and so are owner and administrators. The rules are for everybody. */
export function newcomerLack(
  gate: Verification,
  who: Newcomer,
  isAdministrator: boolean,
): NewcomerLack | null {
  if (who.pending) return { of: 'rules' }
  if (gate === 'none' || isAdministrator || who.roles.length > 1) return null
  if (!who.emailVerified) return { of: 'email' }
  const untilMs = newcomerUntil(gate, who)
  return untilMs > who.nowMs ? { of: 'time', untilMs } : null
}

function newcomerUntil(gate: Exclude<Verification, 'none'>, { accountAt = 0, joinedAt }: Newcomer): number {
  if (gate === 'email') return 0
  const oldEnoughAt = accountAt + timings.accountNewMs
  return gate === 'account' ? oldEnoughAt : Math.max(oldEnoughAt, joinedAt + timings.memberNewMs)
}
