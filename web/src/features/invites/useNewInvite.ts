import type { AppError } from '@parley/domain/errors'
import type { ChannelId, InviteCode, ServerId } from '@parley/domain/ids'
import { type InviteTerms, ordinaryInvite } from '@parley/domain/schema/invite'
import { useEffect, useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { toAppError } from '#backend/errors'
import { createInvite } from '#backend/invites'

type Made = { readonly code: InviteCode; readonly expiresAt: number | null; readonly terms: InviteTerms }
/** One wish for an invite, which trying again repeats. */
type Wish = { readonly requestId: string; readonly terms: InviteTerms; readonly mayReuse: boolean }
type Outcome =
  | { readonly wish: Wish; readonly made: Made }
  | { readonly wish: Wish; readonly error: AppError }

/** An ordinary invite at once, one's own earlier one if it is fresh; others as they are wished for. */
export function useNewInvite(serverId: ServerId, channelId: ChannelId) {
  const [wish, setWish] = useState<Wish>(() => ({
    requestId: mintRequestId(),
    terms: ordinaryInvite,
    mayReuse: true,
  }))
  const [outcome, setOutcome] = useState<Outcome>()

  useEffect(() => {
    let isCurrent = true
    const settle = (next: Outcome) => {
      if (isCurrent) setOutcome(next)
    }
    const { requestId, terms, mayReuse } = wish
    createInvite({ requestId, serverId, channelId, ...terms, mayReuse }).then(
      (made) => settle({ wish, made: { ...made, terms } }),
      (error: unknown) => settle({ wish, error: toAppError(error) }),
    )
    return () => {
      isCurrent = false
    }
  }, [serverId, channelId, wish])

  const settled = outcome?.wish === wish ? outcome : undefined
  return {
    made: settled && 'made' in settled ? settled.made : undefined,
    error: settled && 'error' in settled ? settled.error : undefined,
    retry: () => setWish({ ...wish }),
    make: (terms: InviteTerms) => setWish({ requestId: mintRequestId(), terms, mayReuse: false }),
  }
}
