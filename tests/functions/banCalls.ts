/** What people ask of the functions about kicks and bans. */
import { randomUUID } from 'node:crypto'
import type { BanCursor, ListedBan, RemovedResponse } from '@parley/domain/api/moderationCallables'
import type { ServerId, Uid } from '@parley/domain/ids'
import { call, type Person } from './people'

type Kick = { reason?: string; requestId?: string }
export const kickMembers = (
  person: Person | undefined,
  serverId: ServerId,
  memberIds: readonly Uid[],
  wish: Kick = {},
) => call<RemovedResponse>(person, 'kickMembers', { requestId: randomUUID(), serverId, memberIds, ...wish })

type Ban = Kick & { deleteMessages?: string; until?: number | null }
export const banMembers = (
  person: Person | undefined,
  serverId: ServerId,
  memberIds: readonly Uid[],
  wish: Ban = {},
) =>
  call<RemovedResponse>(person, 'banMembers', {
    requestId: randomUUID(),
    serverId,
    memberIds,
    deleteMessages: 'none',
    until: null,
    ...wish,
  })

export const unbanMember = (person: Person | undefined, serverId: ServerId, memberId: Uid) =>
  call<object>(person, 'unbanMember', { requestId: randomUUID(), serverId, memberId })

type Search = { search?: string; after?: BanCursor | null }
export const listBans = (person: Person | undefined, serverId: ServerId, search: Search = {}) =>
  call<{ bans: ListedBan[]; next: BanCursor | null }>(person, 'listBans', {
    serverId,
    search: '',
    after: null,
    ...search,
  })
