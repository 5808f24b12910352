import { useQuery } from '@tanstack/react-query'
import type { ServerId } from '@parley/domain/ids'
import { watchChannels } from '#backend/channels'
import { keepRows } from '#backend/keepRows'

/** The channels that somebody with these view tokens may see. New tokens are another query. */
export const useChannels = (serverId: ServerId, viewTokens: readonly string[] | undefined) =>
  useQuery({
    ...watchChannels(serverId, viewTokens ?? []),
    enabled: viewTokens !== undefined,
    placeholderData: keepRows(serverId),
  })
