import { AppError } from '@parley/domain/errors'
import type { InviteCode } from '@parley/domain/ids'
import { pausedUntil } from '@parley/domain/moderation/raid'
import { type Invite, inviteState } from '@parley/domain/schema/invite'
import type { Server } from '@parley/domain/schema/server'
import type { Timestamp } from 'firebase-admin/firestore'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'

export type ReadInvite = { readonly invite: Invite; readonly updateTime: Timestamp }

/**
 * Unknown, revoked and long gone look the same, so that trying codes teaches nothing. Read without a lock, which
 * many who open the same link at once would wait for in turn; `updateTime` tells a writer whether it has changed.
 */
export async function readInvite(code: InviteCode): Promise<ReadInvite> {
  const snapshot = await refs.invite(code).get()
  const invite = snapshot.data()
  if (!invite || !snapshot.updateTime || inviteState(invite, nowMs()) === 'forgotten') {
    throw new AppError('not-found')
  }
  return { invite, updateTime: snapshot.updateTime }
}

/** For who is not inside yet. */
export function requireOpen(invite: Invite): void {
  const state = inviteState(invite, nowMs())
  if (state === 'expired') throw new AppError('invite-expired')
  if (state === 'used-up') throw new AppError('invite-used-up')
}

/** Of a server that takes nobody in for now: whoever is inside stays, and the invite works again afterwards. */
export function requireNoPause(server: Pick<Server, 'invitePause'>): void {
  const until = pausedUntil(server, nowMs())
  if (until !== null) throw new AppError('invites-paused', { until })
}
