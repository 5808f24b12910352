/** Whoever leaves and comes back is silenced as before: what silences somebody outlives their membership. */
import type { ServerId, Uid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { type Access, access } from '@parley/domain/schema/server'
import type { DocumentSnapshot, Transaction } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'
import { fromStored } from '../lib/stored'

export type Silencing = Pick<Access, 'timeoutUntil' | 'timeoutReason' | 'muted' | 'deafened'>

/** With the membership that ends. It is a write only where there is something to keep. */
export function keepSilence(tx: Transaction, s: ServerId, uid: Uid, membership: DocumentSnapshot): void {
  const kept = silencingIn(membership)
  if (!kept) return
  const end = !kept.muted && !kept.deafened && { expireAt: kept.timeoutUntil }
  tx.set(refs.silence(s, uid), { schemaVersion, ...kept, ...end })
}

/** What a new membership begins with; undefined for nearly everybody. */
export async function readSilence(tx: Transaction, s: ServerId, uid: Uid): Promise<Silencing | undefined> {
  return silencingIn(await tx.get(refs.silence(s, uid)))
}

/** What there still holds, as far as it can be read: both may have been written by hand. */
function silencingIn(snapshot: DocumentSnapshot): Silencing | undefined {
  const read = <Field extends keyof Silencing>(field: Field): Silencing[Field] | undefined => {
    const value = fromStored(snapshot.get(field))
    const parsed = v.safeParse(v.pick(access, [field]), { [field]: value })
    return parsed.success && value !== undefined ? (value as Silencing[Field]) : undefined
  }
  const until = read('timeoutUntil') ?? 0
  const isTimedOut = until > nowMs()
  const [reason, muted, deafened] = [read('timeoutReason'), read('muted'), read('deafened')]
  if (!isTimedOut && !muted && !deafened) return undefined
  return {
    timeoutUntil: isTimedOut ? until : 0,
    ...(isTimedOut && reason && { timeoutReason: reason }),
    ...(muted && { muted }),
    ...(deafened && { deafened }),
  }
}
