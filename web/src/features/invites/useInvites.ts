import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { InviteCode, ServerId } from '@parley/domain/ids'
import { AppError } from '@parley/domain/errors'
import { mintRequestId } from '#backend/callables'
import { listInvites, revokeInvite } from '#backend/invites'

/** The invites that somebody may see, and how to end one. */
export function useInvites(serverId: ServerId) {
  const queryClient = useQueryClient()
  const options = listInvites(serverId)
  const query = useQuery(options)

  /** Throws `AppError`. One that is gone already is as good as revoked. */
  async function revoke(code: InviteCode) {
    try {
      await revokeInvite({ requestId: mintRequestId(), code })
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'not-found')) throw error
    }
    queryClient.setQueryData(options.queryKey, (invites) => invites?.filter((invite) => invite.code !== code))
  }
  return { ...query, revoke }
}
