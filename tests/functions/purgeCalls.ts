/** What moderators ask of the functions about what was said. */
import { randomUUID } from 'node:crypto'
import type { PurgeCandidate } from '@parley/domain/api/moderationCallables'
import type { ChannelId, ServerId } from '@parley/domain/ids'
import type { PurgeFilter } from '@parley/domain/moderation/purge'
import { call, type Person } from './people'

type Place = { readonly serverId: ServerId; readonly channelId: ChannelId }

export const previewPurge = (
  person: Person | undefined,
  { serverId, channelId }: Place,
  filter: Partial<PurgeFilter> = {},
) =>
  call<{ messages: PurgeCandidate[]; sought: number; hasMore: boolean }>(person, 'previewPurge', {
    serverId,
    channelId,
    filter: {
      authorId: null,
      text: '',
      hasLink: false,
      withinS: null,
      fromId: null,
      toId: null,
      last: 100,
      ...filter,
    },
  })

export const purgeMessages = (
  person: Person | undefined,
  { serverId, channelId }: Place,
  messageIds: readonly string[],
  wish: { reason?: string; requestId?: string } = {},
) =>
  call<{ count: number }>(person, 'purgeMessages', {
    requestId: randomUUID(),
    serverId,
    channelId,
    messageIds,
    ...wish,
  })
