/** What people ask of the functions about kicks and bans. */
import { randomUUID } from 'node:crypto'
import type { BanCursor, ListedBan } from '@parley/domain/api/moderationCallables'
import type { ServerId, Uid } from '@parley/domain/ids'
import { call, type Person } from './people'

export const kickMember = (person: Person | undefined, serverId: ServerId, memberId: Uid) =>
  call<object>(person, 'kickMember', { requestId: randomUUID(), serverId, memberId })

type Wish = { reason?: string; deleteMessages?: string; until?: number | null }
export const banMember = (person: Person | undefined, serverId: ServerId, memberId: Uid, wish: Wish = {}) =>
  call<object>(person, 'banMember', {
    requestId: randomUUID(),
    serverId,
    memberId,
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
