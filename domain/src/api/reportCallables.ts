/** Request and response of the callables about reports: by whoever makes one, and by whoever looks after them. */
import * as v from 'valibot'
import { moderationLimits } from '../moderation/limits'
import { millis, serverId, uid } from '../schema/common'
import {
  documentId,
  report as reportSchema,
  reportAddressees,
  reportCategories,
  reportNote,
  reportOutcomes,
  reportStatuses,
  reportTarget,
} from '../schema/report'
import { requestId } from './callables'

/** About somebody else, and at most one at a time by each person about each message and member. */
export const report = {
  name: 'report',
  request: v.object({
    requestId,
    serverId,
    target: reportTarget,
    category: v.picklist(reportCategories),
    note: reportNote,
    to: v.picklist(reportAddressees),
  }),
  /** Whether all of it had been reported by them already, and is still being looked at. */
  response: v.object({ isRepeat: v.boolean() }),
} as const

const listedReport = v.object({ id: documentId, ...reportSchema.entries })
export type ListedReport = v.InferOutput<typeof listedReport>

/** The last of a page. */
export const momentCursor = v.object({
  // What a timestamp can hold.
  at: v.pipe(v.number(), v.minValue(0), v.maxValue(Date.UTC(9999, 0))),
  id: documentId,
})
export type MomentCursor = v.InferOutput<typeof momentCursor>

/**
 * Newest first. A page may be short, or empty, with more to come: reports that are not for whoever asks are left out.
 */
export const listReports = {
  name: 'listReports',
  request: v.object({ serverId, status: v.picklist(reportStatuses), after: v.nullable(momentCursor) }),
  response: v.object({
    reports: v.pipe(v.array(listedReport), v.maxLength(moderationLimits.reportPage)),
    next: v.nullable(momentCursor),
  }),
} as const

/** As it stands after the call: whoever was faster holds it. */
const held = v.object({ status: v.picklist(reportStatuses), holderId: v.nullable(uid) })
export type HeldReport = v.InferOutput<typeof held>

/** `from`: who has it, as far as the caller knows. */
export const takeReport = {
  name: 'takeReport',
  request: v.object({ requestId, serverId, reportId: documentId, from: v.nullable(uid) }),
  response: held,
} as const

/** Not while somebody else has it. */
export const resolveReport = {
  name: 'resolveReport',
  request: v.object({
    requestId,
    serverId,
    reportId: documentId,
    outcome: v.picklist(reportOutcomes),
    note: reportNote,
  }),
  response: held,
} as const

export const addReportNote = {
  name: 'addReportNote',
  request: v.object({
    requestId,
    serverId,
    reportId: documentId,
    text: v.pipe(reportNote, v.minLength(1)),
  }),
  response: v.object({ at: millis }),
} as const
