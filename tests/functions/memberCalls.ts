/** What people who work with members ask of the functions. */
import { randomUUID } from 'node:crypto'
import type { MemberDetails, MemberSearch, MemberSearchCursor } from '@parley/domain/api/memberCallables'
import type { ServerId, Uid } from '@parley/domain/ids'
import { call, type Person } from './people'

export const describeMembers = (person: Person | undefined, serverId: ServerId, people: readonly Person[]) =>
  call<{ members: MemberDetails[] }>(person, 'describeMembers', {
    serverId,
    memberIds: people.map(({ uid }) => uid),
  })

export const findMembers = (
  person: Person | undefined,
  serverId: ServerId,
  search: MemberSearch,
  after: MemberSearchCursor | null = null,
) =>
  call<{ members: MemberDetails[]; seen: number; next: MemberSearchCursor | null }>(person, 'findMembers', {
    serverId,
    search,
    after,
  })

export const resetNicknames = (person: Person | undefined, serverId: ServerId, people: readonly Person[]) =>
  call<{ reset: Uid[]; refused: Uid[] }>(person, 'resetNicknames', {
    requestId: randomUUID(),
    serverId,
    memberIds: people.map(({ uid }) => uid),
  })

type Terms = { days?: number; roleIds?: readonly string[] }

export const timeoutMember = (
  person: Person | undefined,
  serverId: ServerId,
  member: Person,
  seconds: number | null,
  wish: { reason?: string; requestId?: string } = {},
) =>
  call<{ timeoutUntil: number | null }>(person, 'timeoutMember', {
    requestId: randomUUID(),
    serverId,
    memberId: member.uid,
    seconds,
    ...wish,
  })

export const updateMemberVoice = (
  person: Person | undefined,
  serverId: ServerId,
  member: Person,
  flags: { muted?: boolean; deafened?: boolean },
  requestId: string = randomUUID(),
) =>
  call<{ muted: boolean; deafened: boolean }>(person, 'updateMemberVoice', {
    requestId,
    serverId,
    memberId: member.uid,
    ...flags,
  })

export const previewPrune = (person: Person | undefined, serverId: ServerId, terms: Terms = {}) =>
  call<{ count: number; people: { id: Uid; name: string }[] }>(person, 'previewPrune', {
    serverId,
    days: 7,
    roleIds: [],
    ...terms,
  })

export const pruneMembers = (
  person: Person | undefined,
  serverId: ServerId,
  terms: Terms & { requestId?: string } = {},
) =>
  call<{ count: number }>(person, 'pruneMembers', {
    requestId: randomUUID(),
    serverId,
    days: 7,
    roleIds: [],
    ...terms,
  })
