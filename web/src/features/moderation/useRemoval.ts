import type { RemovedResponse } from '@parley/domain/api/moderationCallables'
import type { ServerId, Uid } from '@parley/domain/ids'
import { moderationLimits } from '@parley/domain/moderation/limits'
import type { DeleteWindow } from '@parley/domain/moderation/removal'
import type { RemovalKind } from '@parley/domain/schema/removal'
import { useQueryClient } from '@tanstack/react-query'
import { mintRequestId } from '#backend/callables'
import { dropFromDirectory } from '#backend/directory'
import { getMembers } from '#backend/members'
import { banMembers, bansKey, kickMembers } from '#backend/moderationCalls'

export type RemovalTerms = {
  readonly reason: string
  readonly deleteMessages: DeleteWindow
  readonly until: number | null
}

/** Removes as many people as one likes, in parts. What is done is told also where a later part is refused. */
export function useRemoval(serverId: ServerId, act: RemovalKind) {
  const client = useQueryClient()

  async function remove(
    uids: readonly Uid[],
    terms: RemovalTerms,
  ): Promise<RemovedResponse & { error?: unknown }> {
    const done: RemovedResponse = { removed: [], refused: [] }
    try {
      for (let start = 0; start < uids.length; start += moderationLimits.removedPerCall) {
        const memberIds = uids.slice(start, start + moderationLimits.removedPerCall)
        const { removed, refused } = await removePart(memberIds, terms)
        done.removed.push(...removed)
        done.refused.push(...refused)
      }
      return done
    } catch (error) {
      return { ...done, error }
    } finally {
      // They are read and not listened to.
      dropFromDirectory(client, serverId, done.removed)
      void client.invalidateQueries({ queryKey: getMembers(serverId).queryKey })
      if (act === 'ban') void client.invalidateQueries({ queryKey: bansKey(serverId) })
    }
  }

  function removePart(memberIds: Uid[], { reason, ...ofBan }: RemovalTerms): Promise<RemovedResponse> {
    const shared = { requestId: mintRequestId(), serverId, memberIds, reason }
    return act === 'ban' ? banMembers({ ...shared, ...ofBan }) : kickMembers(shared)
  }
  return remove
}
