import * as v from 'valibot'
import { moderationLimits } from '../moderation/limits'
import { channelId, messageId, millis, serverId, uid } from './common'

export const reportCategories = [
  'spam',
  'harassment',
  'hate',
  'sexual',
  'selfHarm',
  'illegal',
  'other',
] as const
export type ReportCategory = (typeof reportCategories)[number]

/** Whom it goes to: the moderators of the server, whoever runs this Parley, or both. */
export const reportAddressees = ['server', 'platform', 'both'] as const
export type ReportAddressee = (typeof reportAddressees)[number]

export const reportStatuses = ['open', 'taken', 'resolved'] as const
export type ReportStatus = (typeof reportStatuses)[number]

/** What became of it. */
export const reportOutcomes = ['none', 'deleted', 'warned', 'timedOut', 'kicked', 'banned'] as const
export type ReportOutcome = (typeof reportOutcomes)[number]

export const reportTarget = v.variant('kind', [
  v.object({ kind: v.literal('message'), id: messageId, channelId }),
  v.object({ kind: v.literal('member'), id: uid }),
])
export type ReportTarget = v.InferOutput<typeof reportTarget>

const seenMessage = v.object({
  id: messageId,
  authorId: uid,
  text: v.string(),
  createdAt: millis,
  editedAt: v.nullable(millis),
})
export type SeenMessage = v.InferOutput<typeof seenMessage>

/** As the database had it when it was reported: nothing of it comes from the reporter, and no later edit changes it. */
const snapshot = v.object({
  /** What the server called them. */
  name: v.string(),
  username: v.string(),
  /** Of a person; empty of a message. */
  bio: v.string(),
  /** Of a message; null of a person. */
  channelName: v.nullable(v.string()),
  message: v.nullable(seenMessage),
  /** What was said just before and after it, as far as the reporter may read it, the oldest first. */
  around: v.array(seenMessage),
})
export type ReportSnapshot = v.InferOutput<typeof snapshot>

export const reportNote = v.pipe(v.string(), v.trim(), v.maxLength(moderationLimits.reportNoteMax))

/** The id that Firestore gives. */
export const documentId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{20}$/))

const told = {
  schemaVersion: v.number(),
  reporterId: uid,
  /** Whom it is about: a message's author. */
  subjectId: uid,
  target: reportTarget,
  category: v.picklist(reportCategories),
  note: v.string(),
  snapshot,
  at: millis,
}

/** `servers/{s}/reports/{id}`. */
export const report = v.object({
  ...told,
  status: v.picklist(reportStatuses),
  /** Who looks after it. */
  takenBy: v.nullable(uid),
  resolution: v.nullable(
    v.object({ outcome: v.picklist(reportOutcomes), note: v.string(), byId: uid, at: millis }),
  ),
  /** What moderators say to each other about it. */
  notes: v.array(v.object({ authorId: uid, text: v.string(), at: millis })),
})
export type Report = v.InferOutput<typeof report>

/** `reports/{id}`: worked on in the console, where its status may become any word. */
export const platformReport = v.object({ ...told, serverId, serverName: v.string(), status: v.string() })
