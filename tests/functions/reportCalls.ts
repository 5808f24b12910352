/** What people ask of the functions about reports, warnings and notes. */
import { randomUUID } from 'node:crypto'
import type { HistoryEntry } from '@parley/domain/api/caseCallables'
import type { HeldReport, ListedReport, MomentCursor } from '@parley/domain/api/reportCallables'
import type { ChannelId, MessageId, ServerId, Uid } from '@parley/domain/ids'
import { call, type Person } from './people'

export const messageTarget = (channelId: ChannelId, id: MessageId) => ({ kind: 'message', channelId, id })
export const memberTarget = ({ uid }: Person) => ({ kind: 'member', id: uid })

type Wish = { category?: string; note?: string; to?: string; requestId?: string; [forged: string]: unknown }
export const report = (person: Person | undefined, serverId: ServerId, target: object, wish: Wish = {}) =>
  call<{ isRepeat: boolean }>(person, 'report', {
    requestId: randomUUID(),
    serverId,
    target,
    category: 'harassment',
    note: '',
    to: 'server',
    ...wish,
  })

export const listReports = (
  person: Person | undefined,
  serverId: ServerId,
  status = 'open',
  after: MomentCursor | null = null,
) =>
  call<{ reports: ListedReport[]; next: MomentCursor | null }>(person, 'listReports', {
    serverId,
    status,
    after,
  })

export const takeReport = (
  person: Person | undefined,
  serverId: ServerId,
  reportId: string,
  from: Uid | null = null,
) => call<HeldReport>(person, 'takeReport', { requestId: randomUUID(), serverId, reportId, from })

export const resolveReport = (
  person: Person | undefined,
  serverId: ServerId,
  reportId: string,
  wish: { outcome?: string; note?: string } = {},
) =>
  call<HeldReport>(person, 'resolveReport', {
    requestId: randomUUID(),
    serverId,
    reportId,
    outcome: 'none',
    note: '',
    ...wish,
  })

export const addReportNote = (
  person: Person | undefined,
  serverId: ServerId,
  reportId: string,
  text: string,
) => call<{ at: number }>(person, 'addReportNote', { requestId: randomUUID(), serverId, reportId, text })

export const warnMember = (
  person: Person | undefined,
  serverId: ServerId,
  { uid }: Person,
  reason = 'Be kind',
) =>
  call<{ warningId: string }>(person, 'warnMember', {
    requestId: randomUUID(),
    serverId,
    memberId: uid,
    reason,
  })

export const acknowledgeWarning = (person: Person | undefined, serverId: ServerId, warningId: string) =>
  call<object>(person, 'acknowledgeWarning', { requestId: randomUUID(), serverId, warningId })

export const addMemberNote = (
  person: Person | undefined,
  serverId: ServerId,
  { uid }: Person,
  text = 'Talked to them',
) =>
  call<{ noteId: string }>(person, 'addMemberNote', {
    requestId: randomUUID(),
    serverId,
    memberId: uid,
    text,
  })

export const removeMemberNote = (person: Person | undefined, serverId: ServerId, noteId: string) =>
  call<object>(person, 'removeMemberNote', { requestId: randomUUID(), serverId, noteId })

export const listMemberHistory = (
  person: Person | undefined,
  serverId: ServerId,
  { uid }: Person,
  after: MomentCursor | null = null,
) =>
  call<{ entries: HistoryEntry[]; next: MomentCursor | null }>(person, 'listMemberHistory', {
    serverId,
    memberId: uid,
    after,
  })
