import type { ServerId, Uid } from '@parley/domain/ids'
import { collections } from '@parley/domain/paths'
import type { ReportStatus } from '@parley/domain/schema/report'
import { FieldPath } from 'firebase-admin/firestore'
import { refs } from '../lib/db'

/** With an index each; a test compares. */
export const reportQueryShapes = [
  {
    name: 'ownOpenReports',
    collection: collections.reports,
    where: [
      ['reporterId', '=='],
      ['target.id', '=='],
      ['status', 'in'],
    ],
    orderBy: [],
  },
  {
    name: 'ownOpenPlatformReports',
    collection: collections.reports,
    where: [
      ['reporterId', '=='],
      ['target.id', '=='],
      ['serverId', '=='],
      ['status', '=='],
    ],
    orderBy: [],
  },
  {
    name: 'reportsByStatus',
    collection: collections.reports,
    where: [['status', '==']],
    orderBy: [['at', 'desc']],
  },
] as const

export const reportQueries = {
  ownOpen: (s: ServerId, reporter: Uid, targetId: string) =>
    refs
      .reports(s)
      .where('reporterId', '==', reporter)
      .where('target.id', '==', targetId)
      .where('status', 'in', ['open', 'taken'])
      .limit(1),
  ownOpenToPlatform: (s: ServerId, reporter: Uid, targetId: string) =>
    refs
      .platformReports()
      .where('reporterId', '==', reporter)
      .where('target.id', '==', targetId)
      .where('serverId', '==', s)
      .where('status', '==', 'open')
      .limit(1),
  ofStatus: (s: ServerId, status: ReportStatus) =>
    refs
      .reports(s)
      .where('status', '==', status)
      .orderBy('at', 'desc')
      .orderBy(FieldPath.documentId(), 'desc'),
}
